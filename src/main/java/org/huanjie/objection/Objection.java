package org.huanjie.objection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;

/**
 * 异议 — an objection to the roll, to a ruling on a ballot or to the result, with its answer once there is one (R-RG-6, R-BV-5, R-AF-10).
 *
 * @param dueOn the day by which the organ answers; the law sets none for a result (R-AF-10), so the organ is asked for it
 * @param contact how to reach who objects, if they said so
 */
public record Objection(
        UUID id,
        String village,
        ElectionId election,
        ObjectionSubject subject,
        ObjectionOrgan organ,
        OffsetDateTime receivedAt,
        Optional<LocalDate> dueOn,
        Channel channel,
        String name,
        Optional<String> contact,
        String text,
        Optional<Decision> decision) {

    /** What name and text are once they have gone. */
    static final String FORGOTTEN = "";

    /** Whether who objected and what was said has gone, with the election's papers. */
    public boolean forgotten() {
        return text.equals(FORGOTTEN);
    }

    /** Whether it waits for its answer past the day that was set for it. */
    public boolean overdue(LocalDate today) {
        return decision.isEmpty() && dueOn.filter(today::isAfter).isPresent();
    }

    /** 来源 — the way in which it came. */
    public enum Channel {
        PUBLIC_PAGE,
        OFFICE
    }

    /** 处理决定 — whether it was upheld, on what day, with what reasons. */
    public record Decision(LocalDate on, boolean upheld, String answer) {}
}
