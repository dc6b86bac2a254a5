package org.huanjie.situation.web;

/** 问题选项 — of a choice in a form. */
public record Option(String value, String word, boolean chosen) {}
