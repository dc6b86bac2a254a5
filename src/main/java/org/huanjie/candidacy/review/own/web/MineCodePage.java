package org.huanjie.candidacy.review.own.web;

import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 输码页 — asks for the code that opens a person's own page. */
public record MineCodePage(int status, Form form) implements Page {}
