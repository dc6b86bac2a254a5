package org.huanjie.election.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.law.LegalCalendar;
import org.huanjie.law.Rulebook;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.store.scope.Lock;
import org.huanjie.store.scope.TermInView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 换届之门 — opens a county's term: one election of each body for every village. */
@Service
public class Terms {

    /** 换届启动 — the public fact that a county has opened its term. */
    public record TermOpened(String village, String edition, LocalDate began, LocalDate ends, int villages, String by)
            implements Act {
        @Override
        public String kind() {
            return "election.term-opened";
        }
    }

    /** By how many months an election may be held early at most, with an approval: ZJ Art. 3. */
    private static final int MONTHS_EARLY = 6;

    private static final String TERM =
            "SELECT t.id, t.county, t.edition, t.began_on AS began, t.ends_on AS ends, t.within, t.village, t.number FROM election.term t ";

    private final JdbcClient sql;
    private final Divisions divisions;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;
    private final Editions editions;

    Terms(JdbcClient sql, Divisions divisions, Ids ids, Clock clock, Ledger ledger, Editions editions) {
        this.editions = editions;
        this.sql = sql;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Opens the term and an election of each body for every village of the county; ask {@link #against} first, or it throws. */
    @Transactional
    public UUID open(String county, String edition, LocalDate began, LocalDate ends, SignedIn by) {
        Lock.TERM.hold(sql, county);
        var reasons = against(county, editions.in(county).ofTerm(edition), began, ends);
        if (!reasons.isEmpty()) {
            throw new IllegalArgumentException("the term cannot be opened: " + reasons);
        }
        var term = new Term(ids.next(), county, edition, began, ends, null, null, null);
        var villages = divisions.villages(county);
        add(term);
        for (var body : Body.values()) {
            addElections(term, body, villages);
        }
        ledger.enter(new TermOpened(county, edition, began, ends, villages.size(), by.signInName()));
        return term.id();
    }

    /** What keeps such a term from being opened. */
    @Transactional(readOnly = true)
    public List<Reason> against(String county, Rulebook edition, LocalDate began, LocalDate ends) {
        var reasons = new ArrayList<Reason>();
        if (!ends.isAfter(began)) {
            reasons.add(TermRefusal.ENDS_BEFORE.of(began, ends));
        }
        edition.termYears()
                .ifPresent(years -> tooLong(edition, years, began, ends).ifPresent(reasons::add));
        var inForce = editions.in(county).within(began, ends);
        if (ends.isAfter(began) && inForce.stream().noneMatch(one -> one.name().equals(edition.name()))) {
            reasons.add(
                    TermRefusal.NOT_IN_FORCE.of(LawWord.said(edition), began, ends, LawWord.said(inForce.getLast())));
        }
        last(county).ifPresent(term -> reasons.addAll(tooSoon(term, began, ends)));
        if (divisions.villages(county).isEmpty()) {
            reasons.add(TermRefusal.NO_VILLAGES.of());
        }
        return reasons;
    }

    private static Optional<Reason> tooLong(Rulebook edition, int years, LocalDate began, LocalDate ends) {
        var last = LegalCalendar.years(began, years);
        return ends.isAfter(last)
                ? Optional.of(TermRefusal.TOO_LONG.of(LawWord.said(edition), years, last))
                : Optional.empty();
    }

    // whoever was elected in one term serves for its years before the next elects (R-VC-4); up to half a year earlier
    // with an approval (ZJ Art. 3)
    private List<Reason> tooSoon(Term last, LocalDate began, LocalDate ends) {
        if (!began.isAfter(last.ends())) {
            return List.of(TermRefusal.OPEN_ALREADY.of(last.began(), last.ends()));
        }
        var years = editions.in(last.county()).get(last.edition()).termYears();
        if (years.isEmpty()) {
            return List.of();
        }
        var first = LegalCalendar.months(LegalCalendar.years(last.began(), years.getAsInt()), -MONTHS_EARLY);
        return ends.isBefore(first)
                ? List.of(TermRefusal.TOO_SOON.of(last.began(), years.getAsInt(), first))
                : List.of();
    }

    /**
     * The county's term that this village is in, or the county of this division: the one opened last; where a term is looked at, that one. In an
     * interim it is the one around it.
     */
    @Transactional(readOnly = true)
    public Optional<Term> current(String division) {
        return at(division).map(term -> term.within() == null ? term : get(term.within()));
    }

    /** As {@link #current}; in an interim the interim itself. */
    @Transactional(readOnly = true)
    public Optional<Term> at(String division) {
        return TermInView.current().map(this::get).or(() -> of(division)).or(() -> last(division));
    }

    private Optional<Term> of(String village) {
        return sql.sql(TERM + "WHERE t.id = (SELECT v.term FROM election.village_term v WHERE v.village = :village)")
                .param("village", village)
                .query(Term.class)
                .optional();
    }

    /** The term that the county of this division opened last. */
    @Transactional(readOnly = true)
    public Optional<Term> last(String division) {
        return all(division).stream().findFirst();
    }

    /** Every term that the county of this division opened and did not call off, the last first; public as the terms themselves. */
    @Transactional(readOnly = true)
    public List<Term> all(String division) {
        return sql.sql(TERM + """
                WHERE t.county = :county AND t.within IS NULL AND NOT EXISTS (SELECT FROM election.term_called_off c WHERE c.term = t.id)
                ORDER BY t.began_on DESC""")
                .param("county", new DivisionCode(division).county().digits())
                .query(Term.class)
                .list();
    }

    /** Every interim of this village that was not called off, the last first; public as the terms themselves. */
    @Transactional(readOnly = true)
    public List<Term> interims(String village) {
        return sql.sql(TERM + """
                WHERE t.village = :village AND NOT EXISTS (SELECT FROM election.term_called_off c WHERE c.term = t.id)
                ORDER BY t.number DESC""").param("village", village).query(Term.class).list();
    }

    /** The counties that have opened a term, by code; public like the terms themselves. */
    @Transactional(readOnly = true)
    public List<String> counties() {
        return sql.sql("SELECT DISTINCT county FROM election.term ORDER BY county")
                .query(String.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Term get(UUID id) {
        return sql.sql(TERM + "WHERE t.id = :id")
                .param("id", id)
                .query(Term.class)
                .single();
    }

    private void add(Term term) {
        sql.sql(
                        "INSERT INTO election.term (id, county, edition, began_on, ends_on) VALUES (:id, :county, :edition, :began, :ends)")
                .paramSource(term)
                .update();
    }

    private void addElections(Term term, Body body, List<Division> villages) {
        sql.sql("""
                INSERT INTO election.election (id, term, village, body, opened_at)
                SELECT id, :term, village, :body, :at
                FROM unnest(CAST(:ids AS uuid[]), CAST(:villages AS text[])) AS opened (id, village)""")
                .param("term", term.id())
                .param("body", body.name())
                .param("at", OffsetDateTime.now(clock))
                .param("ids", villages.stream().map(village -> ids.next()).toArray(UUID[]::new))
                .param("villages", villages.stream().map(Division::code).toArray(String[]::new))
                .update();
    }
}
