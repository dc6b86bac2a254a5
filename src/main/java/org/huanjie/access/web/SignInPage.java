package org.huanjie.access.web;

import org.huanjie.shell.Page;

/** 登录页. */
public record SignInPage(boolean failed) implements Page {}
