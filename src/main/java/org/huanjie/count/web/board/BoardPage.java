package org.huanjie.count.web.board;

import org.huanjie.shell.Page;

/**
 * 公示板页 — the big board in the hall, and the one of everyone.
 *
 * @param steps by how many sheets it moves, in a sentence; empty in the hall, where it moves with each call
 */
public record BoardPage(
        String village, String villageName, String body, String day, String events, String steps, BoardView board)
        implements Page {}
