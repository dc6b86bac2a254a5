package org.huanjie.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.seat.HolderId;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.briefing.seat.SeatHolder;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.store.scope.Lock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议名册 — who sits in the meetings of a division, named by its own office. */
@Service
@Transactional
public class Seats {

    /** How many can sit in one division's meetings at a time. */
    public static final int MOST = 30;

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Seats(JdbcClient sql, Ids ids, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Who sits in a division's meetings on this day, by seat. */
    @Transactional(readOnly = true)
    public List<SeatHolder> of(String division, LocalDate day) {
        return sql.sql("""
                SELECT id, division, seat, organ, person_name, since, until FROM situation.seat_holder
                WHERE division = :division AND since <= :day AND (until IS NULL OR until > :day) ORDER BY since, named_at, organ, person_name""").param("division", division).param("day", day).query(SeatHolder.class).list().stream()
                .sorted(Comparator.comparing(SeatHolder::seat))
                .toList();
    }

    /** The members of the county's guidance group on this day, whom a village can invite. */
    @Transactional(readOnly = true)
    public List<SeatHolder> guidance(String village, LocalDate day) {
        return sql.sql("SELECT id, organ, person_name FROM situation.guidance(:village, :day)")
                .param("village", village)
                .param("day", day)
                .query((row, n) -> new SeatHolder(
                        new HolderId(row.getObject("id", UUID.class)),
                        new DivisionCode(village).county().digits(),
                        Seat.GUIDANCE,
                        row.getString("organ"),
                        row.getString("person_name"),
                        day,
                        null))
                .list();
    }

    /** Names who sits; whoever held a town's seat before ends on that day. */
    public BriefingOutcome name(
            String division, @Nullable Seat seat, String organ, String person, @Nullable LocalDate since, SignedIn by) {
        hold(division);
        var today = LocalDate.now(clock);
        var reasons = BriefingGrounds.keeping(by, division);
        var before = seat == null || !seat.isSingle() ? Optional.<SeatHolder>empty() : holder(division, seat);
        seat(division, seat, organ, reasons);
        BriefingGrounds.name(person, reasons);
        BriefingGrounds.day(since, today, reasons);
        before.filter(holder -> since != null && since.isBefore(holder.since()))
                .ifPresent(holder -> reasons.add(BriefingRefusal.SINCE.of(holder.personName(), holder.since())));
        if (before.isEmpty() && of(division, today).size() >= MOST) {
            reasons.add(BriefingRefusal.ROSTER_FULL.of(MOST));
        }
        var id = ids.next();
        return BriefingOutcome.of(reasons, id, () -> {
            if (seat != null && since != null) {
                before.ifPresent(holder -> until(holder, since, by));
                write(new SeatHolder(new HolderId(id), division, seat, organ.strip(), person.strip(), since, null), by);
            }
        });
    }

    /** From today on this person no longer sits. */
    public BriefingOutcome end(String division, HolderId holder, SignedIn by) {
        hold(division);
        var today = LocalDate.now(clock);
        var found = of(division, today).stream()
                .filter(one -> one.id().equals(holder) && one.until() == null)
                .findFirst();
        var reasons = BriefingGrounds.keeping(by, division);
        if (found.isEmpty()) {
            reasons.add(BriefingRefusal.SEAT_ENDED.of());
        }
        return BriefingOutcome.of(reasons, holder.uuid(), () -> until(found.orElseThrow(), today, by));
    }

    private static void seat(String division, @Nullable Seat seat, String organ, List<Reason> reasons) {
        if (seat == null || !Seat.of(division).contains(seat)) {
            reasons.add(BriefingRefusal.NO_SEAT.of());
        } else if (!seat.isSingle() && organ.isBlank()) {
            reasons.add(BriefingRefusal.NO_ORGAN.of());
        }
        if (organ.strip().length() > BriefingGrounds.NAME) {
            reasons.add(BriefingRefusal.ORGAN_TOO_LONG.of(BriefingGrounds.NAME));
        }
    }

    private Optional<SeatHolder> holder(String division, Seat seat) {
        return sql.sql("""
                SELECT id, division, seat, organ, person_name, since, until FROM situation.seat_holder
                WHERE division = :division AND seat = :seat AND until IS NULL""")
                .param("division", division)
                .param("seat", seat.name())
                .query(SeatHolder.class)
                .optional();
    }

    // two who name at one time: the second sees whom the first named
    private void hold(String division) {
        Lock.SEATS.hold(sql, division);
    }

    private void write(SeatHolder holder, SignedIn by) {
        sql.sql("""
                INSERT INTO situation.seat_holder (id, division, seat, organ, person_name, since, named_by, named_at)
                VALUES (:id, :division, :seat, :organ, :person, :since, :by, :at)""")
                .param("id", holder.id().uuid())
                .param("division", holder.division())
                .param("seat", holder.seat().name())
                .param("organ", holder.organ())
                .param("person", holder.personName())
                .param("since", holder.since())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new BriefingAct.SeatNamed(
                holder.division(), holder.id(), holder.seat(), holder.since(), by.signInName()));
    }

    private void until(SeatHolder holder, LocalDate day, SignedIn by) {
        sql.sql("UPDATE situation.seat_holder SET until = :day WHERE id = :id")
                .param("day", day)
                .param("id", holder.id().uuid())
                .update();
        ledger.enter(new BriefingAct.SeatEnded(holder.division(), holder.id(), holder.seat(), day, by.signInName()));
    }
}
