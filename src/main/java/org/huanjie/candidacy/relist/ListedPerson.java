package org.huanjie.candidacy.relist;

import java.util.UUID;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;

/** 名单上的人 — one line of a list, or of those who may follow. */
public record ListedPerson(UUID candidate, VoterId person, String name, Post post) {}
