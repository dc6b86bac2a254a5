package org.huanjie.problem;

import java.time.LocalDate;
import java.util.UUID;

/** 对策 — what is done against problems, and how many problems and tasks it serves. */
public record Measure(
        UUID id, String village, ListLevel level, String text, LocalDate madeOn, int problems, int tasks) {}
