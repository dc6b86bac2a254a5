package org.huanjie.access.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 批量携出登记 — one asks, another of the county's office lets out who had neither's account in hand, and it is taken once (R-PD-8). */
@Service
@Transactional
public class Exports {

    /** 申请携出. */
    private record ExportAsked(String village, String what, int people, String by) implements Act {
        @Override
        public String kind() {
            return "access.export-asked";
        }
    }

    /** 批准或者不准携出. */
    private record ExportSettled(String village, String what, int people, boolean allowed, String asked, String by)
            implements Act {
        @Override
        public String kind() {
            return "access.export-settled";
        }
    }

    /** 已携出. */
    private record ExportTaken(String village, String what, int people, String by) implements Act {
        @Override
        public String kind() {
            return "access.export-taken";
        }
    }

    private static final String COLUMNS =
            "SELECT id, county, what, people, reason, asked_by, asked_at, settled_by, settled_at, allowed, taken_at FROM access.export ";

    private final Independence independence;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Exports(Independence independence, JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.independence = independence;
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Asks to take something of so many people out. */
    public Verdict<Nothing> ask(String what, int people, String reason, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (reason.isBlank()) {
            reasons.add(ExportRefusal.NO_REASON.of());
        }
        if (people < 1) {
            reasons.add(ExportRefusal.NOBODY.of());
        }
        if (last(what, by).filter(Export::waits).isPresent()) {
            reasons.add(ExportRefusal.WAITS_ALREADY.of());
        }
        return Verdict.unless(reasons, () -> enter(what, people, reason.strip(), by));
    }

    /** What this person asked for last. */
    @Transactional(readOnly = true)
    public Optional<Export> last(String what, SignedIn by) {
        return sql.sql(COLUMNS + "WHERE what = :what AND asked_by = :by ORDER BY asked_at DESC, id LIMIT 1")
                .param("what", what)
                .param("by", by.signInName())
                .query(Export.class)
                .optional();
    }

    /** All of a county, those that wait first, then the latest. */
    @Transactional(readOnly = true)
    public List<Export> within(String county) {
        return sql.sql(COLUMNS + "WHERE county = :county ORDER BY allowed IS NOT NULL, asked_at DESC, id LIMIT 200")
                .param("county", county)
                .query(Export.class)
                .list();
    }

    /** Lets it out, for a day; every reason against who would. */
    public Verdict<Nothing> allow(UUID id, SignedIn by) {
        var found = held(id);
        var reasons = against(found.filter(Export::waits), by);
        found.filter(Export::waits)
                .ifPresent(export -> reasons.addAll(independence.against(List.of(export.askedBy()), by)));
        return Verdict.unless(reasons, () -> settle(found.orElseThrow(), true, by));
    }

    /** Does not let it out, or no longer, as long as it has not been taken. */
    public Verdict<Nothing> refuse(UUID id, SignedIn by) {
        var found = held(id).filter(export -> export.waits() || export.ready(OffsetDateTime.now(clock)));
        return Verdict.unless(against(found, by), () -> settle(found.orElseThrow(), false, by));
    }

    /** What may be taken now, held until the transaction ends: it is taken in that transaction or not at all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Export> ready(String what, SignedIn by) {
        return last(what, by).flatMap(export -> held(export.id())).filter(export -> export.ready(OffsetDateTime.now(clock)));
    }

    /** It has been taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void taken(Export export, int people, SignedIn by) {
        sql.sql("UPDATE access.export SET taken_at = :at WHERE id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", export.id())
                .update();
        ledger.enter(new ExportTaken(export.county(), export.what(), people, by.signInName()));
    }

    private Optional<Export> held(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Export.class)
                .optional();
    }

    private static List<Reason> against(Optional<Export> found, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (found.isEmpty()) {
            reasons.add(ExportRefusal.NOT_WAITING.of());
        }
        if (by.role() != Role.COUNTY_OFFICE
                || found.filter(export -> !by.division().equals(export.county())).isPresent()) {
            reasons.add(ExportRefusal.NOT_YOURS.of());
        }
        return reasons;
    }

    private void enter(String what, int people, String reason, SignedIn by) {
        var county = new DivisionCode(by.division()).county().digits();
        sql.sql("""
                INSERT INTO access.export (id, county, what, people, reason, asked_by, asked_at)
                VALUES (:id, :county, :what, :people, :reason, :by, :at)""")
                .param("id", ids.next())
                .param("county", county)
                .param("what", what)
                .param("people", people)
                .param("reason", reason)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new ExportAsked(county, what, people, by.signInName()));
    }

    private void settle(Export export, boolean allowed, SignedIn by) {
        sql.sql("UPDATE access.export SET settled_by = :by, settled_at = :at, allowed = :allowed WHERE id = :id")
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .param("allowed", allowed)
                .param("id", export.id())
                .update();
        ledger.enter(new ExportSettled(
                export.county(), export.what(), export.people(), allowed, export.askedBy(), by.signInName()));
    }
}
