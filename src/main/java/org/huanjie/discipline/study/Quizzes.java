package org.huanjie.discipline.study;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.discipline.duty.DutySetting;
import org.huanjie.discipline.duty.DutySettings;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Digests;
import org.huanjie.store.keys.Vault;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 测验簿 — gives each person a quiz of their own, a new one for every try, and keeps whether and when they passed. What was answered is shown
 * with its rule and kept nowhere; how many tries it took is nobody's to count against anyone.
 */
@Service
@Transactional
public class Quizzes {

    private static final String CONTEXT = "discipline:quiz";

    /**
     * 一次测验 — which try it is, and the questions.
     *
     * @param edition of the questions from which it was drawn: with another the same seed draws others
     */
    public record Sheet(int number, Quiz quiz, String edition, int passMark) {}

    /** 测验成绩 — of a quiz that was handed in. */
    public record Outcome(Quiz.Score score, int passMark) {
        public boolean passed() {
            return score.right() >= passMark;
        }
    }

    /** 测验结果 — that somebody passed the quiz of a bank, and when. */
    public record Passed(UUID person, QuestionBank bank, OffsetDateTime at) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final DutySettings settings;
    private final OwnQuestions own;
    private final Enrolment enrolment;
    private final Ids ids;
    private final Clock clock;

    Quizzes(
            JdbcClient sql,
            Vault vault,
            DutySettings settings,
            OwnQuestions own,
            Enrolment enrolment,
            Ids ids,
            Clock clock) {
        this.own = own;
        this.sql = sql;
        this.vault = vault;
        this.settings = settings;
        this.enrolment = enrolment;
        this.ids = ids;
        this.clock = clock;
    }

    /** The quiz that is this person's next; the same until it is handed in. */
    @Transactional(readOnly = true)
    public Sheet next(EnrolledPerson person, QuestionBank bank) {
        int number = tries(person, bank) + 1;
        var questions = Stream.concat(QuizQuestions.of(bank).stream(), own.inUse(person.village(), bank).stream())
                .toList();
        return new Sheet(
                number,
                Quiz.draw(questions, seed(person, bank, number)),
                edition(questions),
                settings.get(person.village(), DutySetting.PASS_MARK));
    }

    /** Scores a quiz that is handed in, once, by the questions that were asked. */
    public Verdict<Outcome> handIn(
            EnrolledPerson person, QuestionBank bank, int number, String edition, Map<String, Integer> answers) {
        if (enrolment
                .election(person.village())
                .filter(one -> !one.reached(Stage.ARCHIVED))
                .isEmpty()) {
            return Verdict.refused(StudyRefusal.OVER.of());
        }
        Lock.ENROLMENT.hold(sql, person.id());
        var sheet = next(person, bank);
        if (sheet.number() != number) {
            return Verdict.refused(StudyRefusal.HANDED_IN.of());
        }
        if (!sheet.edition().equals(edition)) {
            return Verdict.refused(StudyRefusal.OTHER_QUESTIONS.of());
        }
        var outcome = new Outcome(sheet.quiz().score(answers), sheet.passMark());
        sql.sql("""
                INSERT INTO discipline.quiz_result (id, person, village, bank, try, passed, taken_at)
                VALUES (:id, :person, :village, :bank, :number, :passed, :at)""")
                .param("id", ids.next())
                .param("person", person.id())
                .param("village", person.village())
                .param("bank", bank.name())
                .param("number", number)
                .param("passed", outcome.passed())
                .param("at", OffsetDateTime.now(clock))
                .update();
        return Verdict.done(outcome);
    }

    /** Who of a village has passed what; nobody is named who has not. */
    @Transactional(readOnly = true)
    public List<Passed> passed(String village) {
        return sql.sql("""
                SELECT person, bank, min(taken_at) AS at FROM discipline.quiz_result
                WHERE village = :village AND passed GROUP BY person, bank ORDER BY 3""").param("village", village).query(Passed.class).list();
    }

    private int tries(EnrolledPerson person, QuestionBank bank) {
        return sql.sql(
                        "SELECT coalesce(max(try), 0) FROM discipline.quiz_result WHERE person = :person AND bank = :bank")
                .param("person", person.id())
                .param("bank", bank.name())
                .query(Integer.class)
                .single();
    }

    private static String edition(List<QuizQuestion> questions) {
        return Digests.hex(questions.stream().map(QuizQuestion::id).sorted().collect(Collectors.joining(" ")));
    }

    // nobody can know the next quiz before it is theirs
    private long seed(EnrolledPerson person, QuestionBank bank, int number) {
        return ByteBuffer.wrap(vault.mark(person.id() + " " + bank + " " + number, CONTEXT))
                .getLong();
    }
}
