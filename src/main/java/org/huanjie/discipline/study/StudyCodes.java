package org.huanjie.discipline.study;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.credential.Attempts.Begun;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 学习码簿 — codes for people without an account, handed over on paper, each opening its person's own quiz and pledge until its day. A new one
 * ends the one before. What is tried counts with the address that tries and slows down, as attempts to sign in do.
 */
@Service
@Transactional
public class StudyCodes {

    /** How long a page stays open. */
    public static final Duration LIFE = Duration.ofHours(2);

    private static final Duration VALID = Duration.ofDays(30);
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32 of them: five bits each
    private static final int LENGTH = 12;
    private static final int PART = 4;
    private static final int BYTES = 32;
    private static final String CODE = "discipline:study-code";
    private static final String PASS = "discipline:study-pass";

    /** 学习码 — a code as it is handed over, to whom, and until when it opens. */
    public record Issued(String name, String code, OffsetDateTime until) {}

    /** 学习通行 — whose page is open. */
    public record Pass(UUID person, String village) {}

    private final JdbcClient sql;
    private final Vault vault;
    private final SecureRandom random;
    private final Attempts attempts;
    private final Enrolment enrolment;
    private final Ledger ledger;
    private final Clock clock;

    StudyCodes(
            JdbcClient sql,
            Vault vault,
            SecureRandom random,
            Attempts attempts,
            Enrolment enrolment,
            Ledger ledger,
            Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.random = random;
        this.attempts = attempts;
        this.enrolment = enrolment;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Makes a code for each of these, which can be read this once. */
    public Verdict<List<Issued>> issue(String village, List<Named> people, SignedIn by) {
        var election = enrolment.election(village);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (election.isEmpty()) {
            reasons.add(StudyRefusal.NO_ELECTION.of());
        }
        if (people.isEmpty()) {
            reasons.add(StudyRefusal.NOBODY.of().at("there"));
        }
        return Verdict.unless(reasons, () -> {
            var issued = enrolment.enrol(election.orElseThrow(), people).stream()
                    .map(person -> issue(person, by))
                    .toList();
            ledger.enter(new StudyAct.CodesIssued(village, issued.size(), by.signInName()));
            return issued;
        });
    }

    /** The token for this code, as it was typed. */
    public Verdict<String> exchange(String code, Source from) {
        return switch (attempts.begin("study-code", from.line(), from)) {
            case Begun.TooSoon(var until) -> Verdict.refused(StudyRefusal.TOO_OFTEN.of(until.atOffset(ZoneOffset.UTC)));
            case Begun.UnderWay(var attempt) -> {
                var token = take(code);
                attempts.end(attempt, token.isPresent(), Optional.empty());
                yield token.map(Verdict::done)
                        .orElseGet(
                                () -> Verdict.refused(StudyRefusal.WRONG_CODE.of().at("code")));
            }
        };
    }

    /** Whose page this token opens; nobody's once its time is over. */
    @Transactional(readOnly = true)
    public Optional<Pass> behind(String token) {
        return sql.sql("SELECT person, village FROM discipline.behind_study_pass(:mark, :at)")
                .param("mark", vault.mark(token, PASS))
                .param("at", OffsetDateTime.now(clock))
                .query(Pass.class)
                .optional();
    }

    /** Closes the page before its time. */
    public void end(String token) {
        sql.sql("SELECT discipline.end_study_pass(:mark)")
                .param("mark", vault.mark(token, PASS))
                .query((row, n) -> true)
                .list();
    }

    private Issued issue(EnrolledPerson person, SignedIn by) {
        var plain = IntStream.range(0, LENGTH)
                .mapToObj(i -> Character.toString(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
        var now = OffsetDateTime.now(clock);
        sql.sql("""
                INSERT INTO discipline.study_code (mark, person, village, issued_at, issued_by, expires_at)
                VALUES (:mark, :person, :village, :at, :by, :until)""")
                .param("mark", vault.mark(plain, CODE))
                .param("person", person.id())
                .param("village", person.village())
                .param("at", now)
                .param("by", by.signInName())
                .param("until", now.plus(VALID))
                .update();
        var shown = plain.substring(0, PART) + "-" + plain.substring(PART, 2 * PART) + "-" + plain.substring(2 * PART);
        return new Issued(person.name(), shown, now.plus(VALID));
    }

    private Optional<String> take(String typed) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = OffsetDateTime.now(clock);
        var code = Typing.folded(typed).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return sql.sql("SELECT person, village FROM discipline.exchange_study_code(:mark, :pass, :at, :until)")
                .param("mark", vault.mark(code, CODE))
                .param("pass", vault.mark(token, PASS))
                .param("at", now)
                .param("until", now.plus(LIFE))
                .query(Pass.class)
                .optional()
                .map(pass -> token);
    }
}
