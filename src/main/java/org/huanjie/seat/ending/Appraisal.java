package org.huanjie.seat.ending;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huanjie.seat.history.TenureId;

/** 民主评议 — a member's appraisal of one year, as a meeting found (R-AF-6). */
public record Appraisal(TenureId tenure, String name, int year, boolean fit, LocalDate held) {

    /** Whether the last two of this sitting, in whatever years, both found the member unfit. */
    public static boolean twiceUnfit(List<Appraisal> all, TenureId tenure) {
        var last = all.stream()
                .filter(one -> one.tenure().equals(tenure))
                .sorted(Comparator.comparingInt(Appraisal::year).reversed())
                .limit(2)
                .toList();
        return last.size() == 2 && last.stream().noneMatch(Appraisal::fit);
    }
}
