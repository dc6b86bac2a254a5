package org.huanjie.discipline.misconduct.handling;

import org.huanjie.discipline.misconduct.ConcernedOffice;

/** 被举报人 — whom a report is about, and whether it was found. */
public record Subject(SubjectId id, String name, ConcernedOffice office, boolean found) {}
