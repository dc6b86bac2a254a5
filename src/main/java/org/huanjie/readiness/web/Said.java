package org.huanjie.readiness.web;

import java.util.List;

/** 一方意见 — what one side states on a condition, as shown. */
public record Said(String verdict, String look, String note, List<String> evidence, String by) {}
