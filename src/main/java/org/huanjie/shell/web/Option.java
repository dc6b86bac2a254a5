package org.huanjie.shell.web;

/** 选项 — one line of a list to choose from, as shown. */
public record Option(String value, String word, boolean chosen) {}
