package org.huanjie.discipline.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Term;
import org.huanjie.election.stage.Terms;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 活动计划 — the plan of a term as a county and its towns make it, line by line; a line that is over is ended with its reason. */
@Service
@Transactional
public class CampaignPlan {

    private static final int LONGEST_WHY = 200;

    private static final String SELECT =
            "SELECT id, division, kind, per, first_day, last_day, times, answers, by, at, ended_at FROM discipline.plan_item ";

    private final Terms terms;
    private final ActivityKinds kinds;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    CampaignPlan(Terms terms, ActivityKinds kinds, JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.terms = terms;
        this.kinds = kinds;
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    public Verdict<PlanItemId> add(String division, PlanDraft draft, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.ORGANIZE.against(division, by));
        var term = terms.current(division);
        term.ifPresentOrElse(
                now -> reasons.addAll(draft.faults(kinds.of(division), now)),
                () -> reasons.add(CampaignRefusal.NO_TERM.of()));
        return Verdict.unless(reasons, () -> write(division, term.orElseThrow(), draft, by));
    }

    /** Takes a line out of the plan: nothing of it is due any more. */
    public Verdict<Verdict.Nothing> end(String division, PlanItemId item, String why, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.ORGANIZE.against(division, by));
        var known = find(division, item);
        if (known.filter(one -> one.ended() == null).isEmpty()) {
            reasons.add(CampaignRefusal.ENDED.of());
        }
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            reasons.add(CampaignRefusal.WHY.of(LONGEST_WHY).at("why"));
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("""
                    UPDATE discipline.plan_item SET ended_by = :by, ended_at = :at, ended_why = :why WHERE id = :id""")
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .param("why", why)
                    .param("id", item.uuid())
                    .update();
            ledger.enter(new CampaignAct.PlanEnded(division, item, why, by.signInName()));
        });
    }

    /** The division's own lines, those that were ended too. */
    @Transactional(readOnly = true)
    public List<PlanItem> own(String division) {
        return within(division).stream()
                .filter(item -> item.division().equals(division))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<PlanItem> find(String division, PlanItemId item) {
        return own(division).stream().filter(one -> one.id().equals(item)).findFirst();
    }

    /** Every line of the present term that asks something of this division or of one below it. */
    @Transactional(readOnly = true)
    public List<PlanItem> within(String division) {
        var code = new DivisionCode(division);
        return terms.current(division)
                .map(term -> sql.sql(SELECT + """
                        WHERE term = :term AND (division = :county OR (division >= :lo AND division < :hi) OR division = :town)
                        ORDER BY last_day, kind, id""")
                        .param("term", term.id())
                        .param("county", code.county().digits())
                        .param("town", code.upTo(Level.TOWN).digits())
                        .param("lo", division)
                        .param("hi", code.end())
                        .query((row, n) -> item(row))
                        .list())
                .orElse(List.of());
    }

    /** The terms before the present one for which this division itself planned something, the last first. */
    @Transactional(readOnly = true)
    public List<Term> earlier(String division) {
        var now = terms.current(division).map(Term::id);
        return sql
                .sql("SELECT DISTINCT term FROM discipline.plan_item WHERE division = :division")
                .param("division", division)
                .query(UUID.class)
                .list()
                .stream()
                .filter(term -> !now.equals(Optional.of(term)))
                .map(terms::get)
                .sorted(Comparator.comparing(Term::began).reversed())
                .toList();
    }

    /** What this division itself planned for a term, those lines too that were ended. */
    @Transactional(readOnly = true)
    public List<PlanItem> own(String division, Term term) {
        return sql.sql(SELECT + "WHERE term = :term AND division = :division ORDER BY last_day, kind, id")
                .param("term", term.id())
                .param("division", division)
                .query((row, n) -> item(row))
                .list();
    }

    private PlanItemId write(String division, Term term, PlanDraft draft, SignedIn by) {
        var id = new PlanItemId(ids.next());
        sql.sql("""
                INSERT INTO discipline.plan_item (id, division, term, kind, per, first_day, last_day, times, answers, by, at)
                VALUES (:id, :division, :term, :kind, :per, :first, :last, :times, :answers, :by, :at)""")
                .param("id", id.uuid())
                .param("division", division)
                .param("term", term.id())
                .param("kind", draft.kind())
                .param("per", draft.per().name())
                .param("first", draft.first())
                .param("last", draft.last())
                .param("times", draft.times())
                .param("answers", draft.answers().name())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new CampaignAct.Planned(
                division, id, draft.kind(), draft.per(), draft.first(), draft.last(), draft.times(), by.signInName()));
        return id;
    }

    private static PlanItem item(ResultSet row) throws SQLException {
        return new PlanItem(
                new PlanItemId(row.getObject("id", UUID.class)),
                row.getString("division"),
                row.getString("kind"),
                DuePer.valueOf(row.getString("per")),
                new PlanItem.Days(
                        row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getInt("times"),
                Role.valueOf(row.getString("answers")),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class));
    }
}
