package org.huanjie.access.web.account;

import org.huanjie.shell.Page;

/** 临时密码页 — shown once, right after the account was opened, reset or handed over. */
public record TemporaryPasswordPage(String personName, String signInName, String password, int days) implements Page {}
