package org.huanjie.candidacy.review.own.web;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 输码页 — asks for the code that opens a person's own page, and sends one to a telephone that was proved.
 *
 * @param asking the form that asks for a code
 */
public record MineCodePage(int status, Form form, Form asking) implements Page {}
