package org.huanjie.election.term;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.lawbook.Editions;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.TermRefusal;
import org.huanjie.election.stage.Terms;
import org.huanjie.law.LegalCalendar;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 届中 — a vote between two changes of term is a term of its own of one village, within the county's: its roll, its committee, its rules and its
 * lasting address are its own (docs/decisions/0023-between-elections.md).
 */
@Service
@Transactional
public class Interims {

    private static final int LONGEST = 400;

    /** By how many years after the term around it an interim ends at the latest, where no source says how long a term lasts. */
    private static final int YEARS = 5;

    private final Terms terms;
    private final Elections elections;
    private final Editions editions;
    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;

    Interims(
            Terms terms,
            Elections elections,
            Editions editions,
            JdbcClient sql,
            Ids ids,
            Clock clock,
            Ledger ledger) {
        this.terms = terms;
        this.elections = elections;
        this.editions = editions;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** The interim that the village is in, if any. */
    @Transactional(readOnly = true)
    public Optional<Term> current(String village) {
        return terms.at(village).filter(Term::interim);
    }

    /** Waits until nobody else opens or calls one off; whoever asks {@link #against} to open one holds it first, and so sees what another has done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String village) {
        Lock.TERM.hold(sql, village);
    }

    /** What keeps an interim of this village from being opened: an election that is under way, or that nobody sits yet. */
    @Transactional(readOnly = true)
    public List<Reason> against(String village) {
        var reasons = new ArrayList<Reason>();
        boolean underWay = sql.sql("SELECT EXISTS (SELECT FROM election.villages_under_way(CAST(:village AS text[])))")
                .param("village", new String[] {village})
                .query(Boolean.class)
                .single();
        if (underWay) {
            reasons.add(TermRefusal.UNDER_WAY.of());
        }
        if (seatedIn(village).isEmpty()) {
            reasons.add(TermRefusal.NOBODY_SITS.of());
        }
        return reasons;
    }

    /** Opens it, in the transaction of the act that calls for it, which asks {@link #against} and who it is first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Election open(String village, Body body, Procedure procedure, SignedIn by) {
        Lock.TERM.hold(sql, village);
        var around = terms.get(seatedIn(village).orElseThrow());
        var today = LocalDate.now(clock);
        var edition = editions.in(village).on(today);
        var ends = LegalCalendar.years(around.ends(), edition.termYears().orElse(YEARS));
        var id = new ElectionId(ids.next());
        sql.sql("""
                SELECT election.open_interim(:term, :election, :village, :body, :procedure, :edition, :began, :ends, :at)""")
                .param("term", ids.next())
                .param("election", id.uuid())
                .param("village", village)
                .param("body", body.name())
                .param("procedure", procedure.name())
                .param("edition", around.edition())
                .param("began", today)
                .param("ends", ends.isAfter(today) ? ends : LegalCalendar.years(today, 1))
                .param("at", OffsetDateTime.now(clock))
                .query((row, n) -> true)
                .single();
        ledger.enter(new TermAct.InterimOpened(village, body, procedure, today, by.signInName()));
        return elections.get(id);
    }

    /** Calls an interim off before its election has started; the village goes back to the term around it. */
    public Verdict<Term> callOff(String village, String why, SignedIn by) {
        Lock.TERM.hold(sql, village);
        var reasons = new ArrayList<>(Permission.KEEP_BODIES.against(village, by));
        var here = current(village);
        if (here.isEmpty()) {
            reasons.add(TermRefusal.NO_INTERIM.of());
        }
        if (here.filter(this::begun).isPresent()) {
            reasons.add(TermRefusal.INTERIM_STARTED.of());
        }
        if (why.isBlank() || why.length() > LONGEST) {
            reasons.add(TermRefusal.NO_WHY.of(LONGEST).at("why"));
        }
        if (!reasons.isEmpty() || here.isEmpty()) {
            return Verdict.refused(reasons);
        }
        sql.sql("SELECT election.call_off_interim(:term, :why, :at, :by)")
                .param("term", here.get().id())
                .param("why", why.strip())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query((row, n) -> true)
                .single();
        ledger.enter(new TermAct.InterimCalledOff(village, here.get().began(), why.strip(), by.signInName()));
        return Verdict.done(here.get());
    }

    private boolean begun(Term interim) {
        return elections.history(interim.village() == null ? "" : interim.village()).stream()
                .anyMatch(one -> one.term().equals(interim.id()) && one.stage() != Stage.PREPARING);
    }

    private Optional<UUID> seatedIn(String village) {
        return sql.sql("SELECT election.seated_in(:village)")
                .param("village", village)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
    }
}
