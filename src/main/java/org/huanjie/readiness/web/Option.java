package org.huanjie.readiness.web;

/** 准入选项 — of a list or a row of buttons. */
public record Option(String value, String word, boolean chosen) {}
