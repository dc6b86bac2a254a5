package org.huanjie.roll.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.roll.voter.RollAct;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.roll.voter.RollRefusal;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 名单申诉 — receives objections to a posted roll for five days and answers each within three (R-RG-6). */
@Service
@Transactional
public class Objections {

    /** Who the ledger names where a villager files without an account. */
    private static final String PUBLIC = "public";

    /** How many one page shows: each look at one is recorded. */
    public static final int PAGE = 20;

    private static final int LONGEST = 2000;
    private static final int DAYS_TO_DECIDE = 3;

    private final ObjectionRows rows;
    private final RollCalendar calendar;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Objections(ObjectionRows rows, RollCalendar calendar, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** One page of them, those that wait first; one more than {@link #PAGE} where more follow. */
    @Transactional(readOnly = true)
    public List<Objection> of(String village, int page) {
        return calendar.election(village)
                .map(election -> rows.of(election.id(), PAGE + 1, (long) PAGE * page))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Optional<Objection> find(UUID id) {
        return rows.find(id);
    }

    /** Whether objections are received today. */
    @Transactional(readOnly = true)
    public boolean open(String village) {
        return calendar.election(village)
                .flatMap(calendar::posted)
                .filter(posted -> !LocalDate.now(clock).isAfter(posted.objectionsUntil()))
                .isPresent();
    }

    /** From a villager, on the public page. */
    public Verdict<Objection> file(String village, String name, String contact, String text) {
        return file(village, name, contact, text, Objection.Channel.PUBLIC_PAGE, PUBLIC, List.of());
    }

    /** Said or handed in at the office, which writes it down. */
    public Verdict<Objection> file(String village, String name, String contact, String text, SignedIn by) {
        return file(village, name, contact, text, Objection.Channel.OFFICE, by.signInName(), notYours(by));
    }

    /** Answers an objection with its reasons; one that is upheld is followed by a correction of the roll. */
    public Verdict<Objection> decide(UUID id, boolean upheld, String answer, SignedIn by) {
        var objection = rows.find(id);
        var reasons = new ArrayList<>(notYours(by));
        if (objection.isEmpty()) {
            reasons.add(RollRefusal.NO_OBJECTION.of());
        }
        if (answer.isBlank()) {
            reasons.add(RollRefusal.NO_ANSWER.of());
        }
        if (!reasons.isEmpty() || objection.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var decision = new Objection.Decision(LocalDate.now(clock), upheld, answer.strip());
        if (!rows.decide(id, decision, by.signInName())) {
            return Verdict.refused(RollRefusal.DECIDED.of());
        }
        ledger.enter(new RollAct.ObjectionDecided(objection.get().village(), id, upheld, by.signInName()));
        return Verdict.done(rows.find(id).orElseThrow());
    }

    private static List<Reason> notYours(SignedIn by) {
        return Permission.CONDUCT.isOf(by)
                ? List.of()
                : List.of(RollRefusal.NOT_YOURS.of(by.role(), List.copyOf(Permission.CONDUCT.roles())));
    }

    private Verdict<Objection> file(
            String village,
            String name,
            String contact,
            String text,
            Objection.Channel channel,
            String by,
            List<Reason> against) {
        var reasons = new ArrayList<>(against);
        if (!open(village)) {
            reasons.add(RollRefusal.NOT_OBJECTION_DAYS.of());
        }
        if (name.isBlank() || name.length() > 50) {
            reasons.add(RollRefusal.OBJECTOR.of());
        }
        if (text.isBlank() || text.length() > LONGEST || contact.length() > 100) {
            reasons.add(RollRefusal.TEXT.of(LONGEST));
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var objection = objection(village, name.strip(), contact.strip(), text.strip(), channel);
        rows.add(objection, calendar.election(village).orElseThrow().id());
        ledger.enter(new RollAct.ObjectionReceived(village, objection.id(), objection.dueOn(), by));
        return Verdict.done(objection);
    }

    private Objection objection(String village, String name, String contact, String text, Objection.Channel channel) {
        return new Objection(
                ids.next(),
                village,
                OffsetDateTime.now(clock),
                LocalDate.now(clock).plusDays(DAYS_TO_DECIDE),
                channel,
                name,
                Optional.of(contact).filter(said -> !said.isEmpty()),
                text,
                Optional.empty());
    }
}
