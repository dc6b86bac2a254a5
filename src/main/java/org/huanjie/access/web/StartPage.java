package org.huanjie.access.web;

import org.huanjie.shell.Page;

/** 空首页 — what stands at {@code /} while no module publishes anything. */
public record StartPage() implements Page {}
