package org.huanjie.candidacy;

import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/**
 * 候选人 — who stands for a post in an election.
 *
 * @param person the voter's id on the roll
 * @param sex {@code MALE} or {@code FEMALE}
 */
public record Candidate(UUID id, ElectionId election, VoterId person, String name, String sex, Post post) {}
