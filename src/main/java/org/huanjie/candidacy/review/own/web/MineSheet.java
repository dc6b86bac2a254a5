package org.huanjie.candidacy.review.own.web;

import org.huanjie.shell.print.Sheet;

/** 本人材料 — the person's own page on paper, to take away. */
public record MineSheet(MinePage page, String day) implements Sheet {}
