package org.huanjie.access.officer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查看询问登记 — the officer asks an account about a look, once; the account answers, once; both stay on record. */
@Service
@Transactional
public class LookQuestions {

    /** 询问查看, 答复询问; not the words. */
    private record LookAsked(String village, long look, boolean answered, String by) implements Act {
        @Override
        public String kind() {
            return "access.look-asked";
        }
    }

    private record About(String village, UUID account) {}

    private static final String COLUMNS =
            "SELECT id, look, village, account, text, asked_by, asked_at, answer, answered_at FROM access.look_question ";

    private final DataOfficers officers;
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    LookQuestions(DataOfficers officers, JdbcClient sql, Ledger ledger, Ids ids, Clock clock) {
        this.officers = officers;
        this.sql = sql;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those about the looks in scope, the latest first. */
    @Transactional(readOnly = true)
    public List<LookQuestion> all() {
        return sql.sql(COLUMNS + "ORDER BY asked_at DESC, id LIMIT 500").query(LookQuestion.class).list();
    }

    /** Those to this account, the unanswered first. */
    @Transactional(readOnly = true)
    public List<LookQuestion> to(SignedIn account) {
        return sql.sql(COLUMNS + "WHERE account = :account ORDER BY answer IS NOT NULL, asked_at DESC, id")
                .param("account", account.account())
                .query(LookQuestion.class)
                .list();
    }

    public Verdict<Nothing> ask(long look, String text, SignedIn by) {
        var about = about(look);
        var reasons = new ArrayList<Reason>();
        if (!officers.holds(by)) {
            reasons.add(OfficerRefusal.NOT_OFFICER.of());
        }
        if (about.isEmpty()) {
            reasons.add(OfficerRefusal.NO_LOOK.of());
        }
        if (all().stream().anyMatch(question -> question.look() == look)) {
            reasons.add(OfficerRefusal.ASKED_ALREADY.of());
        }
        return Verdict.unless(reasons, () -> enter(look, about.orElseThrow(), text, by));
    }

    /** Whoever is asked answers, nobody else and once. */
    public Verdict<Nothing> answer(UUID question, String answer, SignedIn by) {
        var asked = to(by).stream()
                .filter(one -> one.id().equals(question) && one.answer() == null)
                .findFirst();
        return asked.map(one -> Verdict.unless(List.of(), () -> write(one, answer, by)))
                .orElseGet(() -> Verdict.refused(OfficerRefusal.NO_QUESTION.of()));
    }

    private Optional<About> about(long look) {
        return sql.sql("SELECT village, account FROM access.look WHERE id = :look")
                .param("look", look)
                .query(About.class)
                .optional();
    }

    private void enter(long look, About about, String text, SignedIn by) {
        sql.sql("""
                INSERT INTO access.look_question (id, look, village, account, text, asked_by, asked_at)
                VALUES (:id, :look, :village, :account, :text, :by, :at)""")
                .param("id", ids.next())
                .param("look", look)
                .param("village", about.village())
                .param("account", about.account())
                .param("text", text)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        ledger.enter(new LookAsked(about.village(), look, false, by.signInName()));
    }

    private void write(LookQuestion question, String answer, SignedIn by) {
        sql.sql("UPDATE access.look_question SET answer = :answer, answered_at = :at WHERE id = :id")
                .param("answer", answer)
                .param("at", OffsetDateTime.now(clock))
                .param("id", question.id())
                .update();
        ledger.enter(new LookAsked(question.village(), question.look(), true, by.signInName()));
    }
}
