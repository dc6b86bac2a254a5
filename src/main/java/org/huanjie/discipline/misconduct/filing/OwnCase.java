package org.huanjie.discipline.misconduct.filing;

import java.util.List;
import org.huanjie.discipline.misconduct.Exchanges.Said;
import org.huanjie.discipline.misconduct.Report;

/** 本人举报件 — a report as whoever has its key sees it: how far it is, and what was said to and by them. */
public record OwnCase(Report report, List<Said> said, int files) {

    public OwnCase {
        said = List.copyOf(said);
    }
}
