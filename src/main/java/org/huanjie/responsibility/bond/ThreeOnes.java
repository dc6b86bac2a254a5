package org.huanjie.responsibility.bond;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 三个一 — who is bound to which village, from when to when. */
@Service
@Transactional
public class ThreeOnes {

    private static final int LONGEST = 200;
    private final JdbcClient sql;
    private final Holdings holdings;
    private final Conflicts conflicts;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    ThreeOnes(JdbcClient sql, Holdings holdings, Conflicts conflicts, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.holdings = holdings;
        this.conflicts = conflicts;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The villages in term within this division that lack one of their three now, each with what is missing. */
    @Transactional(readOnly = true)
    public Map<String, Set<Bond>> missing(String division) {
        var missing = new TreeMap<String, Set<Bond>>();
        sql.sql("""
                SELECT t.village, b.bond
                FROM responsibility.in_term(:lo, :hi) t CROSS JOIN (VALUES ('LEADER'), ('CADRE'), ('OFFICER')) b (bond)
                WHERE NOT t.handed_over AND NOT EXISTS (
                  SELECT FROM responsibility.holding h
                  WHERE h.village = t.village AND h.bond = b.bond AND h.from_at <= :now AND (h.until_at IS NULL OR h.until_at > :now)
                    AND NOT EXISTS (
                      SELECT FROM responsibility.absence a
                      WHERE a.holding = h.id AND a.stand_in IS NULL AND a.from_at <= :now AND a.until_at > :now))""")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .param("now", OffsetDateTime.now(clock))
                .query(row -> {
                    missing.computeIfAbsent(row.getString("village"), village -> EnumSet.noneOf(Bond.class))
                            .add(Bond.valueOf(row.getString("bond")));
                });
        return missing;
    }

    /** The villages in term within this division: those that owe their three. */
    @Transactional(readOnly = true)
    public Set<String> inTerm(String division) {
        return new TreeSet<>(sql.sql("SELECT t.village FROM responsibility.in_term(:lo, :hi) t WHERE NOT t.handed_over")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(String.class)
                .list());
    }

    /** Who holds the bonds of the villages within this division now, by village and bond. */
    @Transactional(readOnly = true)
    public List<Holding> now(String division) {
        return holdings.at(division, OffsetDateTime.now(clock));
    }

    /** Who is to take up a bond of the villages within this division later, by village and bond. */
    @Transactional(readOnly = true)
    public List<Holding> planned(String division) {
        return holdings.planned(division, OffsetDateTime.now(clock));
    }

    /** Everyone who held or holds a bond of the village, the latest first. */
    @Transactional(readOnly = true)
    public List<Holding> history(String village) {
        return holdings.history(village);
    }

    /** Binds a person to a village from now on; whoever held the bond hands it over at that moment. */
    public Verdict<ResponsibilityEntry> bind(String village, Bond bond, UUID person, String why, SignedIn by) {
        return bind(village, bond, person, LocalDate.now(clock), why, by);
    }

    /** As above, from the first hour of this day on; where the day is today, from now on. */
    public Verdict<ResponsibilityEntry> bind(
            String village, Bond bond, UUID person, LocalDate day, String why, SignedIn by) {
        holdings.lock(village);
        var from = beginning(day);
        var before = of(holdings.at(village, from), bond);
        var reasons = new ArrayList<Reason>(conflicts.against(person, village));
        reasons.addAll(againstChange(day, why, by));
        of(planned(village), bond)
                .ifPresent(next -> reasons.add(ResponsibilityRefusal.PLANNED.of(next.personName(), next.from())));
        if (before.filter(held -> held.person().equals(person)).isPresent()) {
            reasons.add(ResponsibilityRefusal.SAME.of(before.orElseThrow().personName()));
        }
        if (before.isPresent() && why.isBlank()) {
            reasons.add(ResponsibilityRefusal.NO_WHY.of());
        }
        var id = ids.next();
        return ResponsibilityEntry.unless(reasons, id, () -> {
            before.ifPresent(held -> holdings.end(held, from, OffsetDateTime.now(clock), why, by));
            holdings.insert(new Holdings.New(id, village, bond, person, from, why), OffsetDateTime.now(clock), by);
            ledger.enter(
                    before.isPresent()
                            ? new ResponsibilityAct.HandedOver(
                                    village, bond, before.get().person(), person, from, by.signInName())
                            : new ResponsibilityAct.Bound(village, bond, person, from, by.signInName()));
        });
    }

    /**
     * Ends a person's time in a bond with this day's first hour, or now where the day is today. One who has not taken it up yet never
     * does, and whoever was to hand it over keeps it.
     */
    public Verdict<ResponsibilityEntry> end(String village, UUID holding, LocalDate day, String why, SignedIn by) {
        holdings.lock(village);
        var now = OffsetDateTime.now(clock);
        var planned = planned(village).stream()
                .filter(one -> one.id().equals(holding))
                .findFirst();
        var held = planned.or(() -> holdings.at(village, now).stream()
                .filter(one -> one.id().equals(holding))
                .findFirst());
        var reasons = new ArrayList<Reason>(againstChange(planned.isPresent() ? LocalDate.now(clock) : day, why, by));
        if (why.isBlank()) {
            reasons.add(ResponsibilityRefusal.NO_WHY.of());
        }
        if (held.isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_HOLDING.of());
        } else if (planned.isEmpty()) {
            of(planned(village), held.get().bond())
                    .ifPresent(next -> reasons.add(ResponsibilityRefusal.PLANNED.of(next.personName(), next.from())));
        }
        return ResponsibilityEntry.unless(reasons, holding, () -> {
            var of = held.orElseThrow();
            var at = planned.isPresent() ? of.from() : beginning(day);
            holdings.end(of, at, now, why, by);
            planned.ifPresent(holdings::keepBefore);
            ledger.enter(new ResponsibilityAct.Ended(village, of.bond(), of.person(), at, by.signInName()));
        });
    }

    /** The holder is away in these hours; without a stand-in the bond is missing in them. */
    public Verdict<ResponsibilityEntry> cover(
            String village,
            Bond bond,
            Optional<UUID> standIn,
            OffsetDateTime from,
            OffsetDateTime until,
            String why,
            SignedIn by) {
        holdings.lock(village);
        var held = of(now(village), bond);
        var reasons = new ArrayList<Reason>();
        standIn.ifPresent(person -> reasons.addAll(conflicts.against(person, village)));
        reasons.addAll(againstChange(LocalDate.now(clock), why, by));
        if (held.isEmpty()) {
            reasons.add(ResponsibilityRefusal.NOBODY_BOUND.of(bond));
        }
        if (held.isPresent() && standIn.filter(held.get().person()::equals).isPresent()) {
            reasons.add(ResponsibilityRefusal.SAME.of(held.get().personName()));
        }
        if (!until.isAfter(from)
                || held.filter(one -> !within(one, from, until)).isPresent()) {
            reasons.add(ResponsibilityRefusal.HOURS.of());
        } else if (holdings.overlaps(village, bond, from, until)) {
            reasons.add(ResponsibilityRefusal.COVERED.of());
        }
        var id = ids.next();
        return ResponsibilityEntry.unless(reasons, id, () -> {
            sql.sql("""
                    INSERT INTO responsibility.absence (id, holding, village, slot, stand_in, from_at, until_at, why, made_by, made_at)
                    VALUES (:id, :holding, :village, 0, :standIn, :from, :until, :why, :by, :at)""")
                    .param("id", id)
                    .param("holding", held.orElseThrow().id())
                    .param("village", village)
                    .param("standIn", standIn.orElse(null))
                    .param("from", from)
                    .param("until", until)
                    .param("why", why.strip())
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .update();
            ledger.enter(new ResponsibilityAct.Covered(
                    village, held.get().id(), standIn.isPresent(), from, until, by.signInName()));
        });
    }

    /** Whether this person names those who answer for villages. */
    public static boolean mayBind(SignedIn by) {
        return by.role() == Role.COUNTY_OFFICE || by.role() == Role.TOWN_COMMITTEE;
    }

    private List<Reason> againstChange(LocalDate day, String why, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!mayBind(by)) {
            reasons.add(ResponsibilityRefusal.NOT_YOURS.of());
        }
        if (day.isBefore(LocalDate.now(clock))) {
            reasons.add(ResponsibilityRefusal.DAY_PAST.of());
        }
        if (why.strip().length() > LONGEST) {
            reasons.add(ResponsibilityRefusal.WHY.of(LONGEST));
        }
        return reasons;
    }

    // what happened before was not known before: a change holds from its own moment, or from a later day
    private OffsetDateTime beginning(LocalDate day) {
        return day.isAfter(LocalDate.now(clock))
                ? day.atStartOfDay(clock.getZone()).toOffsetDateTime()
                : OffsetDateTime.now(clock);
    }

    private static Optional<Holding> of(List<Holding> holdings, Bond bond) {
        return holdings.stream().filter(one -> one.bond() == bond).findFirst();
    }

    private static boolean within(Holding held, OffsetDateTime from, OffsetDateTime until) {
        return !from.isBefore(held.from()) && (held.until() == null || !until.isAfter(held.until()));
    }
}
