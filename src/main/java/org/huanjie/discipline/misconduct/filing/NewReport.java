package org.huanjie.discipline.misconduct.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.discipline.misconduct.ConcernedOffice;
import org.huanjie.discipline.misconduct.Conduct;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.ReportId;
import org.huanjie.discipline.misconduct.identity.ReporterName;
import org.huanjie.shell.Reason;

/**
 * 举报内容 — what is reported, by whom where somebody says so.
 *
 * @param concerned whose office is said to be concerned itself, so that it does not get the report
 */
public record NewReport(
        Conduct kind, ConcernedOffice concerned, String words, ReporterName name, Optional<ReportId> retaliationOf) {

    /** The most characters of a report. */
    public static final int LONGEST = 4000;

    public NewReport {
        words = words.strip();
    }

    List<Reason> faults() {
        var reasons = new ArrayList<Reason>();
        if (words.isEmpty() || longer(words)) {
            reasons.add(MisconductRefusal.WORDS.of(LONGEST).at("words"));
        }
        reasons.addAll(name.faults());
        return reasons;
    }

    static boolean longer(String words) {
        return words.codePointCount(0, words.length()) > LONGEST;
    }
}
