package org.huanjie.region;

import java.time.LocalDate;

/** 曾用名 — what a division was called, and until when. */
public record FormerName(String name, LocalDate until) {}
