package org.huanjie.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.seat.HolderId;
import org.huanjie.briefing.seat.Seat;
import org.huanjie.briefing.seat.SeatHolder;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 邀请 — members of the county's guidance group are asked to a village's meeting of a day, by the village or sent by the county. */
@Service
@Transactional
public class BriefingInvitations {

    private static final Set<Role> SENDERS = Set.of(Role.COUNTY_OFFICE, Role.GUIDANCE_GROUP);
    private static final int AHEAD = 30;

    private final JdbcClient sql;
    private final Seats seats;
    private final Briefings briefings;
    private final Clock clock;
    private final Ledger ledger;

    BriefingInvitations(JdbcClient sql, Seats seats, Briefings briefings, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.seats = seats;
        this.briefings = briefings;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Whether this person may ask members of the group to this village's meetings. */
    public static boolean mayInvite(SignedIn person, String village) {
        return new DivisionCode(village).level() == Level.VILLAGE
                && (BriefingGrounds.keeps(person, village)
                        || SENDERS.contains(person.role()) && person.covers(village));
    }

    /** Who is asked to the meeting of this day. */
    @Transactional(readOnly = true)
    public List<SeatHolder> of(String village, LocalDate day) {
        return sql.sql("""
                SELECT member, organ, person_name FROM situation.invitation
                WHERE village = :village AND day = :day ORDER BY organ, invited_at, member""")
                .param("village", village)
                .param("day", day)
                .query((row, n) -> new SeatHolder(
                        new HolderId(row.getObject("member", UUID.class)),
                        village,
                        Seat.GUIDANCE,
                        row.getString("organ"),
                        row.getString("person_name"),
                        day,
                        null))
                .list();
    }

    /** Asks a member to the meeting of a day within a month, before it is held; once. */
    public BriefingOutcome invite(String village, @Nullable LocalDate day, @Nullable HolderId member, SignedIn by) {
        var today = LocalDate.now(clock);
        var reasons = new ArrayList<Reason>();
        if (!mayInvite(by, village)) {
            reasons.add(BriefingRefusal.NOT_YOURS.of());
        }
        if (day == null || day.isBefore(today) || day.isAfter(today.plusDays(AHEAD))) {
            reasons.add(BriefingRefusal.INVITATION_DAY.of(AHEAD));
        } else if (briefings.at(village, day).isPresent()) {
            reasons.add(BriefingRefusal.HELD_ALREADY.of(day));
        }
        var found = seats.guidance(village, day == null ? today : day).stream()
                .filter(one -> one.id().equals(member))
                .findFirst();
        if (found.isEmpty()) {
            reasons.add(BriefingRefusal.NO_MEMBER.of());
        }
        return BriefingOutcome.of(reasons, found.map(one -> one.id().uuid()).orElse(new UUID(0, 0)), () -> {
            if (day != null) {
                write(village, day, found.orElseThrow(), by);
            }
        });
    }

    private void write(String village, LocalDate day, SeatHolder member, SignedIn by) {
        int invited = sql.sql("""
                INSERT INTO situation.invitation (village, day, member, organ, person_name, invited_by, invited_at)
                VALUES (:village, :day, :member, :organ, :name, :by, :at) ON CONFLICT DO NOTHING""")
                .param("village", village)
                .param("day", day)
                .param("member", member.id().uuid())
                .param("organ", member.organ())
                .param("name", member.personName())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (invited > 0) {
            ledger.enter(new BriefingAct.GuidanceInvited(village, member.id(), day, by.signInName()));
        }
    }
}
