package org.huanjie.access.web.account;

import org.huanjie.shell.print.Sheet;

/** 密码信 — a sheet that is folded twice with the password inside, and sealed. */
public record SlipSheet(
        String personName, String role, String division, String signInName, String password, String days)
        implements Sheet {}
