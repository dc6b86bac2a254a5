package org.huanjie.election.committee;

import org.huanjie.election.stage.Post;

/**
 * 推选人选 — a person chosen by a meeting that Huanjie does not count ballots for.
 *
 * @param inFavour how many of those present were for this person
 */
public record Choice(String name, Post post, int inFavour) {}
