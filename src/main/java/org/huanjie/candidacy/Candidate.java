package org.huanjie.candidacy;

import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;

/**
 * 候选人 — who stands for a post in an election.
 *
 * @param person the voter's id on the roll
 * @param sex {@code MALE} or {@code FEMALE}
 */
public record Candidate(UUID id, ElectionId election, UUID person, String name, String sex, Post post) {}
