package org.huanjie.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.briefing.seat.HolderId;
import org.huanjie.briefing.seat.SeatHolder;
import org.huanjie.briefing.seat.SeatPresence;
import org.jspecify.annotations.Nullable;

/** 会议记录 — a meeting as it is handed in: when it was held, who came, and its minutes. */
public record BriefingReport(
        String division, @Nullable LocalDate day, List<Said> attendance, List<MinuteDraft> minutes) {

    /** 出席填报 — what is said of one person of the roster or of the guests. */
    public record Said(HolderId holder, SeatPresence presence, String representedBy) {

        public boolean came() {
            return presence == SeatPresence.PRESENT || presence == SeatPresence.REPRESENTED;
        }
    }

    Optional<Said> of(SeatHolder holder) {
        return attendance.stream()
                .filter(one -> one.holder().equals(holder.id()))
                .findFirst();
    }
}
