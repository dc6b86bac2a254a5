package org.huanjie.candidacy.review.criterion;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.review.criterion.file.CriteriaFile;
import org.huanjie.candidacy.review.criterion.file.CriteriaFileRefusal;
import org.huanjie.candidacy.review.criterion.file.CriteriaReading;
import org.huanjie.candidacy.review.criterion.file.CriteriaWords;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 县自带版本 — a county's own edition, brought as a file by one person of its office and adopted by another. Until it is adopted it can be brought again;
 * afterwards it stays as it is, since people are reviewed by it.
 */
@Service
@Transactional
public class BroughtEditions {

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Clock clock;

    BroughtEditions(JdbcClient sql, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
    }

    public static boolean mayBring(String county, SignedIn by) {
        return by.role() == Role.COUNTY_OFFICE && by.division().equals(county);
    }

    /** Takes a file whole, or refuses it with every fault of it. */
    public Verdict<CriteriaFile> bring(String county, byte[] file, CriteriaWords words, SignedIn by) {
        if (!mayBring(county, by)) {
            return Verdict.refused(CriteriaRefusal.NOT_YOURS.of());
        }
        return CriteriaReading.read(file, words).answer(read -> bring(county, read, by), Verdict::refused);
    }

    private Verdict<CriteriaFile> bring(String county, CriteriaFile read, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!read.isOf(county)) {
            reasons.add(CriteriaFileRefusal.CODE_NOT_YOURS.of(read.code(), county));
        }
        if (inUse(read.code())) {
            reasons.add(CriteriaFileRefusal.IN_USE.of(read.code()));
        }
        return Verdict.unless(reasons, () -> {
            enter(county, read, by);
            return read;
        });
    }

    private boolean inUse(String code) {
        return sql.sql("SELECT EXISTS (SELECT FROM candidacy.adoption WHERE edition = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    private void enter(String county, CriteriaFile read, SignedIn by) {
        sql.sql("SELECT candidacy.bring_edition(:code, :county, :facts::jsonb, :lines::jsonb, :at, :by)")
                .param("code", read.code())
                .param("county", county)
                .param("facts", JsonMapper.shared().writeValueAsString(read.facts()))
                .param("lines", JsonMapper.shared().writeValueAsString(read.lines()))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query(Integer.class)
                .single();
        ledger.enter(new CriterionAct.Brought(county, read.code(), read.lines().size(), by.signInName()));
    }

    /** Who brought this edition; nobody where it came with the program. */
    @Transactional(readOnly = true)
    public Optional<String> by(String code) {
        return sql.sql("SELECT brought_by FROM candidacy.edition WHERE code = :code AND brought_by IS NOT NULL")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** The codes of the editions that this county brought. */
    @Transactional(readOnly = true)
    public List<String> of(String county) {
        return sql.sql("SELECT code FROM candidacy.edition WHERE county = :county ORDER BY code")
                .param("county", county)
                .query(String.class)
                .list();
    }
}
