package org.huanjie.candidacy.review.talk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 联系簿 — a leader or the resident cadre who keeps in touch with who pledged notes whether the pledge is kept, on a day. It is in no ledger,
 * since nothing of it remains: it closes and goes when the election is decided or the pledge taken back ({@link ContactsGo}).
 */
@Service
@Transactional
public class Contacts {

    private static final Set<Role> IN_TOUCH = EnumSet.of(Role.COUNTY_LEADER, Role.RESIDENT_CADRE);

    /** Whether this person keeps in touch with who pledged in this village. */
    public static boolean mayNote(String village, SignedIn by) {
        return IN_TOUCH.contains(by.role()) && by.covers(village);
    }

    /** 待联系的承诺 — whose pledge is open, and since when. */
    public record Open(UUID pledge, String name, OffsetDateTime signedAt) {}

    private final JdbcClient sql;
    private final Clock clock;

    Contacts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The pledges of a village that are open, until their election is decided. */
    @Transactional(readOnly = true)
    public List<Open> open(String village) {
        return sql.sql("""
                SELECT p.id AS pledge, c.name, p.signed_at
                FROM candidacy.pledge p JOIN candidacy.review r ON r.id = p.review
                JOIN LATERAL (SELECT k.name FROM candidacy.candidate k
                              WHERE k.election = r.election AND k.person = r.person LIMIT 1) c ON true
                WHERE p.village = :village AND p.taken_back_at IS NULL AND NOT election.is_decided(p.election)
                ORDER BY p.signed_at, p.id""").param("village", village).query(Open.class).list();
    }

    /** What was noted of a pledge, the last day first; nothing once its election is decided. */
    @Transactional(readOnly = true)
    public List<Contact> of(UUID pledge) {
        return sql.sql(
                        "SELECT seen_on, kept, by FROM candidacy.contact WHERE pledge = :pledge ORDER BY seen_on DESC, by")
                .param("pledge", pledge)
                .query(Contact.class)
                .list();
    }

    /** Notes whether an open pledge of this village was kept on this day. */
    public Verdict<Nothing> note(
            String village, Optional<UUID> pledge, Optional<LocalDate> on, Optional<Boolean> kept, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!mayNote(village, by)) {
            reasons.add(ContactRefusal.NOT_YOURS.of());
        }
        var of = open(village).stream()
                .filter(one -> pledge.filter(one.pledge()::equals).isPresent())
                .findFirst();
        if (of.isEmpty()) {
            reasons.add(ContactRefusal.NO_PLEDGE.of().at("pledge"));
        }
        if (on.filter(day -> !day.isAfter(LocalDate.now(clock)))
                .filter(day -> of.isEmpty() || !day.isBefore(day(of.get())))
                .isEmpty()) {
            reasons.add(ContactRefusal.DAY.of().at("on"));
        }
        if (kept.isEmpty()) {
            reasons.add(ContactRefusal.NO_ANSWER.of().at("kept"));
        }
        if (of.isPresent() && noted(of.get().pledge(), on, by)) {
            reasons.add(ContactRefusal.NOTED_ALREADY.of().at("on"));
        }
        return Verdict.unless(
                reasons,
                () -> enter(of.orElseThrow().pledge(), village, on.orElseThrow(), kept.orElseThrow(), by.signInName()));
    }

    /** Erases what is due in the present scope, and says of which elections; doing it twice does it once. */
    List<Gone> forget() {
        return sql.sql("SELECT village, election, gone FROM candidacy.forget_contacts()")
                .query(Gone.class)
                .list();
    }

    /** The counties in which any contact is kept. */
    List<String> counties() {
        return sql.sql("SELECT candidacy.contact_counties()")
                .query(String.class)
                .list();
    }

    /** 已清除 — how many went of an election. */
    record Gone(String village, ElectionId election, long gone) {}

    private LocalDate day(Open of) {
        return of.signedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private boolean noted(UUID pledge, Optional<LocalDate> on, SignedIn by) {
        return of(pledge).stream()
                .anyMatch(one -> one.by().equals(by.signInName())
                        && on.filter(one.seenOn()::equals).isPresent());
    }

    private void enter(UUID pledge, String village, LocalDate on, boolean kept, String by) {
        sql.sql(
                        "INSERT INTO candidacy.contact (pledge, village, seen_on, kept, by) VALUES (:pledge, :village, :on, :kept, :by)")
                .param("pledge", pledge)
                .param("village", village)
                .param("on", on)
                .param("kept", kept)
                .param("by", by)
                .update();
    }
}
