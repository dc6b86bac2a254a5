package org.huanjie.polling.archive;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.shell.Worded;

/** 保管期限 — the known classes of village archives; which one ballots have is said by the archive, never assumed (R-AF-3). */
public enum Retention implements Worded {
    /** 永久 */
    PERMANENT(0),
    /** 30 年 */
    YEARS_30(30),
    /** 10 年 */
    YEARS_10(10);

    private final int years;

    Retention(int years) {
        this.years = years;
    }

    /** The day until which they are kept, counted from the receipt; none where they are kept for ever. */
    public Optional<LocalDate> until(LocalDate received) {
        return years == 0 ? Optional.empty() : Optional.of(received.plusYears(years));
    }

    @Override
    public String key() {
        return "polling.retention." + name();
    }
}
