package org.huanjie.candidacy.encounter;

import java.util.UUID;
import org.huanjie.election.stage.Post;

/** 竞职陈述 — what a candidate says they mean to do, in their own words; empty where they say nothing. */
public record CandidateStatement(UUID candidate, String name, Post post, String text) {}
