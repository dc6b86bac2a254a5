package org.huanjie.problem;

import java.time.LocalDate;

/** 对策 — what is done against problems, and how many problems and tasks it serves. */
public record Measure(
        MeasureId id, String village, ListLevel level, String text, LocalDate madeOn, int problems, int tasks) {}
