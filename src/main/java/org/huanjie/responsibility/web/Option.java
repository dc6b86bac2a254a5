package org.huanjie.responsibility.web;

/** 一个选项 — of a choice in a form. */
public record Option(String value, String word, boolean chosen) {}
