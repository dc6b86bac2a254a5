package org.huanjie.candidacy.review.own;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.huanjie.access.credential.Attempts;
import org.huanjie.access.credential.Attempts.Begun;
import org.huanjie.access.who.Source;
import org.huanjie.shell.Verdict;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 通行凭证簿 — exchanges a code, once, for a token that opens the person's page for a while. What is tried counts with the address that tries, is
 * on record like attempts to sign in, and slows down; a code that nobody has and one that is used or over are answered alike.
 */
@Service
@Transactional
public class OwnPasses {

    /** How long a page stays open. */
    public static final Duration LIFE = Duration.ofMinutes(30);

    private static final String CONTEXT = "candidacy:own-pass";
    private static final int BYTES = 32;

    private final JdbcClient sql;
    private final Vault vault;
    private final SecureRandom random;
    private final Attempts attempts;
    private final Clock clock;

    OwnPasses(JdbcClient sql, Vault vault, SecureRandom random, Attempts attempts, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.random = random;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** The token for this code, as it was typed. */
    public Verdict<String> exchange(String code, Source from) {
        return switch (attempts.begin("own-code", from.line(), from)) {
            case Begun.TooSoon(var until) -> Verdict.refused(OwnRefusal.TOO_OFTEN.of(until.atOffset(ZoneOffset.UTC)));
            case Begun.UnderWay(var attempt) -> {
                var token = take(code);
                attempts.end(attempt, token.isPresent(), Optional.empty());
                yield token.map(Verdict::done)
                        .orElseGet(
                                () -> Verdict.refused(OwnRefusal.WRONG_CODE.of().at("code")));
            }
        };
    }

    /** What this token opens; nothing once its time is over. */
    @Transactional(readOnly = true)
    public Optional<OwnPass> behind(String token) {
        return sql.sql("SELECT review, village FROM candidacy.behind_pass(:mark, :at)")
                .param("mark", vault.mark(token, CONTEXT))
                .param("at", OffsetDateTime.now(clock))
                .query(OwnPass.class)
                .optional();
    }

    /** Closes the page before its time. */
    public void end(String token) {
        sql.sql("SELECT candidacy.end_pass(:mark, :at)")
                .param("mark", vault.mark(token, CONTEXT))
                .param("at", OffsetDateTime.now(clock))
                .query((row, n) -> true)
                .list();
    }

    private Optional<String> take(String code) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = OffsetDateTime.now(clock);
        return sql.sql("SELECT review, village FROM candidacy.exchange_code(:mark, :pass, :at, :until)")
                .param("mark", vault.mark(OwnCode.typed(code).plain(), OwnCodes.CONTEXT))
                .param("pass", vault.mark(token, CONTEXT))
                .param("at", now)
                .param("until", now.plus(LIFE))
                .query(OwnPass.class)
                .optional()
                .map(pass -> token);
    }
}
