package org.huanjie.candidacy.review.own.web;

import org.huanjie.shell.print.Sheet;

/**
 * 代码单 — a person's one-time code on a sheet that is folded over it, for the hand of whoever showed the card.
 *
 * @param address where the code is entered
 * @param until how long it opens the page
 */
public record OwnCodeSheet(String name, String place, String code, String address, String until) implements Sheet {}
