package org.huanjie.shell.web;

/** 路径 — a step of the way from above to where a page is. */
public record Crumb(String name, String href) {}
