package org.huanjie.election.occasion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 安排关口 — villagers vote for their committee after hour, place and manner of that very day were published, on a day before it (S17, R-PL-2); a
 * vote that is put off is published anew. A branch and the supervisors are elected by meetings, which have notices of their own. Of a further
 * round, which may go on the same night (R-WN-4, R-WN-8), and of a recall (R-AF-5) the law leaves it open: there the calendar alone reminds.
 */
@Component
@Order(66)
class ArrangementGate implements Gate {

    private final ArrangementRows rows;
    private final Clock clock;

    ArrangementGate(ArrangementRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (next != Stage.VOTE_PREPARED && next != Stage.POLLING || !asked(election)) {
            return List.of();
        }
        var day = Objects.requireNonNull(election.day(), "a started election has a day");
        boolean published = rows.all(election.id()).stream()
                .filter(one -> one.occasion() == Occasion.VOTE && one.day().equals(day))
                .anyMatch(one -> day(one.publishedAt()).isBefore(day));
        if (published) {
            return List.of();
        }
        // what is published on the day itself is no notice any more: only another day can have one
        return List.of(
                LocalDate.now(clock).isBefore(day)
                        ? ArrangementRefusal.NOT_PUBLISHED.of(day)
                        : ArrangementRefusal.TOO_LATE.of(day));
    }

    private static boolean asked(Election election) {
        return election.body() == Body.VILLAGERS_COMMITTEE
                && election.procedure() != Procedure.RECALL
                && !election.followsAnother();
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
