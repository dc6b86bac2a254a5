package org.huanjie.candidacy.review.criterion;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 采用 — by which edition a county reviews, for elections from a day on. None is chosen by itself: until a county adopts one, it is asked. */
@Service
@Transactional
public class Adoptions {

    private static final int LONGEST = 200;

    /** 一次采用. */
    public record Adoption(String edition, LocalDate fromDay, String document, String by) {}

    private final Criteria criteria;
    private final BroughtEditions brought;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    Adoptions(Criteria criteria, BroughtEditions brought, JdbcClient sql, Ledger ledger, Clock clock) {
        this.criteria = criteria;
        this.brought = brought;
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What holds for an election of this day in the county of this division. */
    @Transactional(readOnly = true)
    public Optional<Adoption> of(String division, LocalDate electionDay) {
        return sql.sql("""
                SELECT edition, from_day, document, by FROM candidacy.adoption
                WHERE county = :county AND from_day <= :day ORDER BY from_day DESC, seq DESC LIMIT 1""")
                .param("county", new DivisionCode(division).county().digits())
                .param("day", electionDay)
                .query(Adoption.class)
                .optional();
    }

    /** Every choice the county has made, the latest first. */
    @Transactional(readOnly = true)
    public List<Adoption> all(String county) {
        return sql.sql("SELECT edition, from_day, document, by FROM candidacy.adoption WHERE county = :county ORDER BY seq DESC")
                .param("county", county)
                .query(Adoption.class)
                .list();
    }

    /** Adopts an edition on the county's own document; reviews that wait for one go by it from now on. */
    public Verdict<CriteriaEdition> adopt(
            String county, String edition, LocalDate fromDay, String document, SignedIn by) {
        var wanted = criteria.edition(edition).filter(found -> !found.statute());
        var reasons = new ArrayList<Reason>();
        if (by.role() != Role.COUNTY_OFFICE || !by.division().equals(county)) {
            reasons.add(CriteriaRefusal.NOT_YOURS.of());
        }
        if (wanted.isEmpty()) {
            reasons.add(CriteriaRefusal.NO_SUCH_EDITION.of().at("edition"));
        }
        wanted.filter(found -> !found.complete())
                .ifPresent(found -> reasons.add(CriteriaRefusal.NOT_COMPLETE.of().at("edition")));
        wanted.filter(found -> !found.isFor(county, fromDay))
                .ifPresent(found -> reasons.add(CriteriaRefusal.NOT_FOR_THIS_COUNTY.of().at("edition")));
        if (brought.by(edition).filter(by.signInName()::equals).isPresent()) {
            reasons.add(CriteriaRefusal.BROUGHT_BY_YOU.of().at("edition"));
        }
        if (document.isBlank() || document.length() > LONGEST) {
            reasons.add(CriteriaRefusal.NO_DOCUMENT.of(LONGEST).at("document"));
        }
        if (!reasons.isEmpty() || wanted.isEmpty()) {
            return Verdict.refused(reasons);
        }
        enter(county, edition, fromDay, document.strip(), by);
        return Verdict.done(wanted.get());
    }

    private void enter(String county, String edition, LocalDate fromDay, String document, SignedIn by) {
        sql.sql("""
                INSERT INTO candidacy.adoption (county, edition, from_day, document, adopted_at, by)
                VALUES (:county, :edition, :from, :document, :at, :by)""")
                .param("county", county)
                .param("edition", edition)
                .param("from", fromDay)
                .param("document", document)
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new CriterionAct.Adopted(county, edition, fromDay, document, by.signInName()));
    }
}
