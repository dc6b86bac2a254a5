package org.huanjie.discipline.misconduct.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.discipline.misconduct.MisconductRefusal;
import org.huanjie.discipline.misconduct.Report;
import org.huanjie.discipline.misconduct.strip.StrippedFile;
import org.huanjie.shell.Reason;
import org.huanjie.store.FileQuota;
import org.huanjie.store.FileQuota.Room;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 收件余地 — whether a division has room for one report more and what it brings, and where that is kept. */
@Component
class Takings {

    private final FilingPace pace;
    private final FileQuota quota;
    private final ReportFiles files;

    Takings(FilingPace pace, FileQuota quota, ReportFiles files) {
        this.pace = pace;
        this.quota = quota;
        this.files = files;
    }

    List<Reason> against(String division, List<StrippedFile> brought) {
        var reasons = new ArrayList<Reason>();
        if (!pace.report(division)) {
            reasons.add(MisconductRefusal.TOO_MANY.of());
        }
        long size = size(brought);
        if (size > 0 && (!pace.bytes(division, size) || isFull(division, size))) {
            reasons.add(MisconductRefusal.NO_ROOM.of().at("files"));
        }
        return reasons;
    }

    /** As far as an office brings them: whoever has an account is no flood. */
    List<Reason> againstOfOffice(String division, List<StrippedFile> brought) {
        long size = size(brought);
        return size > 0 && isFull(division, size)
                ? List.of(MisconductRefusal.NO_ROOM.of().at("files"))
                : List.of();
    }

    private boolean isFull(String division, long size) {
        return !(quota.room(division, 0, size) instanceof Room.Enough);
    }

    private static long size(List<StrippedFile> brought) {
        return brought.stream().mapToLong(file -> file.content().length).sum();
    }

    void keep(Report report, List<StrippedFile> brought, LocalDate today, @Nullable String by) {
        files.add(report, brought, today, by);
    }
}
