package org.huanjie.count.web;

import org.huanjie.shell.Page;

/** 公示板页 — the big board in the hall, and the same on a phone. */
public record BoardPage(String village, String villageName, String body, String day, String events, BoardView board)
        implements Page {}
