package org.huanjie.candidacy.review.own.web;

import java.util.Map;
import org.huanjie.shell.print.Sheet;

/**
 * 本人材料 — the person's own page on paper, to take away.
 *
 * @param pictures the person's signatures, by the address that the page has for each
 */
public record MineSheet(MinePage page, String day, Map<String, String> pictures) implements Sheet {}
