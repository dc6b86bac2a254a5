package org.huanjie.discipline.misconduct.desk;

import java.util.Arrays;
import java.util.List;
import org.huanjie.discipline.misconduct.Exchanges.Way;
import org.huanjie.discipline.misconduct.handling.Cases.Whole;
import org.huanjie.shell.Worded;

/** 文书种类 — what of a case is printed. */
enum CasePaper implements Worded {
    RECEIPT,
    TO_REPORTER,
    TO_CONCERNED,
    FINDING;

    /** Those that there are of a case. */
    static List<CasePaper> of(Whole whole) {
        return Arrays.stream(values()).filter(paper -> paper.isIn(whole)).toList();
    }

    private boolean isIn(Whole whole) {
        return switch (this) {
            case RECEIPT -> true;
            case TO_REPORTER -> whole.said().stream().anyMatch(said -> said.way() == Way.TO_REPORTER);
            case TO_CONCERNED -> whole.said().stream().anyMatch(said -> said.way() == Way.TO_CONCERNED);
            case FINDING ->
                whole.findings().stream().anyMatch(finding -> !finding.words().isEmpty());
        };
    }

    @Override
    public String key() {
        return "discipline.case-paper." + name();
    }
}
