package org.huanjie.responsibility.web;

/** 责任选项 — of a choice in a form. */
public record Option(String value, String word, boolean chosen) {}
