package org.huanjie.discipline.reminder;

import java.util.List;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.SignedIn;
import org.springframework.stereotype.Component;

/** 提醒待办 — series of reminders that wait for the first or the second who approves. */
@Component
class WaitingSeries implements WaitingSource {

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind("reminder.waiting.approve", SeriesTransition.roles(SeriesStep.APPROVE), """
                    SELECT s.id, s.division, (SELECT max(t.at) FROM discipline.series_step t WHERE t.series = s.id), s.first_day, '',
                      '/discipline/reminders/' || s.division || '/' || s.id
                    FROM discipline.series s WHERE s.division >= :lo AND s.division < :hi AND s.state IN ('PROPOSED', 'APPROVED_ONCE')
                      AND NOT EXISTS (SELECT FROM discipline.series_step t
                        WHERE t.series = s.id AND t.step = 'APPROVE' AND t.version = s.version AND t.by = :account)"""));

    private final WaitingRows rows;

    WaitingSeries(WaitingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Waiting> of(SignedIn who) {
        return rows.of(KINDS, who);
    }
}
