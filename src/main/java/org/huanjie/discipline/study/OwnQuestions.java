package org.huanjie.discipline.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 县级题目簿 — a county's own questions: its office adds them and takes them out of use; none is changed and none deleted. */
@Service
@Transactional
public class OwnQuestions {

    static final String EVERYBODYS = "COMMON";

    /** 在库的题 — a question with who added it, and whether it is out of use. */
    public record Kept(OwnQuestionId id, OwnQuestion question, String addedBy, boolean retired) {}

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    OwnQuestions(JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of the county of this division, the last first. */
    @Transactional(readOnly = true)
    public List<Kept> of(String division) {
        return sql.sql("""
                SELECT id, bank, basis, chinese, english, added_by, retired_at IS NOT NULL AS retired
                FROM discipline.own_question WHERE county = :county ORDER BY added_at DESC, id DESC""")
                .param("county", new DivisionCode(division).county().digits())
                .query((row, n) -> kept(row))
                .list();
    }

    /** Those in use that a quiz of this bank may ask. */
    @Transactional(readOnly = true)
    public List<QuizQuestion> inUse(String division, QuestionBank bank) {
        return of(division).stream()
                .filter(one -> !one.retired() && one.question().isOf(bank))
                .map(one -> one.question().asked(one.id()))
                .toList();
    }

    public Verdict<OwnQuestionId> add(String county, OwnQuestion question, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.SET_COUNTY.against(county, by));
        reasons.addAll(question.faults());
        return Verdict.unless(reasons, () -> {
            var id = new OwnQuestionId(ids.next());
            write(id, county, question, by);
            ledger.enter(new StudyAct.QuestionAdded(county, bank(question), by.signInName()));
            return id;
        });
    }

    /** No quiz asks it from now on. */
    public Verdict<Nothing> retire(String county, OwnQuestionId id, SignedIn by) {
        var found = of(county).stream()
                .filter(one -> one.id().equals(id) && !one.retired())
                .findFirst();
        var reasons = new ArrayList<Reason>(Permission.SET_COUNTY.against(county, by));
        if (found.isEmpty()) {
            reasons.add(StudyRefusal.NO_QUESTION.of());
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("UPDATE discipline.own_question SET retired_by = :by, retired_at = :at WHERE id = :id")
                    .param("by", by.signInName())
                    .param("at", OffsetDateTime.now(clock))
                    .param("id", id.uuid())
                    .update();
            ledger.enter(new StudyAct.QuestionRetired(
                    county, bank(found.orElseThrow().question()), by.signInName()));
        });
    }

    private void write(OwnQuestionId id, String county, OwnQuestion question, SignedIn by) {
        sql.sql("""
                INSERT INTO discipline.own_question (id, county, bank, basis, chinese, english, added_by, added_at)
                VALUES (:id, :county, :bank, :basis, CAST(:chinese AS text[]), CAST(:english AS text[]), :by, :at)""")
                .param("id", id.uuid())
                .param("county", county)
                .param("bank", bank(question))
                .param("basis", question.basis())
                .param("chinese", OwnQuestion.texts(question.chinese()))
                .param("english", question.english().map(OwnQuestion::texts).orElseGet(() -> new String[0]))
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static String bank(OwnQuestion question) {
        return question.bank().map(QuestionBank::name).orElse(EVERYBODYS);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var english = (String[]) row.getArray("english").getArray();
        return new Kept(
                new OwnQuestionId(row.getObject("id", UUID.class)),
                new OwnQuestion(
                        QuestionBank.named(row.getString("bank")),
                        row.getString("basis"),
                        OwnQuestion.said((String[]) row.getArray("chinese").getArray()),
                        english.length == 0 ? Optional.empty() : Optional.of(OwnQuestion.said(english))),
                row.getString("added_by"),
                row.getBoolean("retired"));
    }
}
