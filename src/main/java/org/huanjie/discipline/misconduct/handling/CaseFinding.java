package org.huanjie.discipline.misconduct.handling;

import java.time.LocalDate;
import org.huanjie.discipline.misconduct.Conduct;
import org.huanjie.discipline.misconduct.FindingOutcome;

/** 举报认定 — a finding as it is on record. */
public record CaseFinding(
        Conduct kind, FindingOutcome outcome, String document, String organ, LocalDate on, String by, String words) {}
