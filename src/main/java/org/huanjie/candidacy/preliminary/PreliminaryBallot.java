package org.huanjie.candidacy.preliminary;

import java.util.Map;
import java.util.UUID;
import org.huanjie.election.stage.Post;

/**
 * 预选票 — one secret ballot of the representatives for a post, with the votes of each who was on it.
 *
 * @param number 1, and 2 and on where those who were equal at the last place were voted on again
 * @param present how many representatives were there
 */
public record PreliminaryBallot(Post post, int number, UUID meeting, int present, Map<UUID, Integer> votes) {}
