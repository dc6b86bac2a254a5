package org.huanjie.readiness.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 作答 — a slip's code is the right to answer once. An answer is a sum that grows by one; it has no entry in the ledger and no line in
 * the log, since either would be an answer with a time.
 */
@Service
@Transactional
public class SurveyAnswers {

    /** 问题 — what whoever holds a code is asked; nothing but the standing where the code is not good. */
    public record Asked(
            Answered standing,
            @Nullable String place,
            @Nullable Integer grades,
            @Nullable String zh,
            @Nullable String en) {
        static Asked not(Answered standing) {
            return new Asked(standing, null, null, null, null);
        }
    }

    /** Wrong codes from one address in a quarter of an hour; a village's office may be behind one, and codes cannot be guessed. */
    static final int WRONG = 30;

    private final JdbcClient sql;
    private final Clock clock;
    private final Vault vault;
    private final Cache<String, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    SurveyAnswers(JdbcClient sql, Clock clock, Vault vault) {
        this.sql = sql;
        this.clock = clock;
        this.vault = vault;
    }

    /** What this code asks, or why it cannot be answered. */
    public Asked look(String code, String address) {
        if (blocked(address)) {
            return Asked.not(Answered.TOO_MANY);
        }
        Optional<Asked> asked = sql.sql(
                        "SELECT standing, place, grades, zh, en FROM readiness.survey_behind(:mark, :at)")
                .param("mark", mark(code))
                .param("at", OffsetDateTime.now(clock))
                .query(Asked.class)
                .optional();
        return asked.orElseGet(() -> {
            count(address);
            return Asked.not(Answered.UNKNOWN);
        });
    }

    /** Counts one answer; of many with one code at the same instant exactly one. Grade 1 is the best. */
    public Answered answer(String code, @Nullable Integer grade, String address) {
        if (blocked(address)) {
            return Answered.TOO_MANY;
        }
        var answered = sql.sql("SELECT readiness.survey_answer(:mark, CAST(:grade AS int), :at)")
                .param("mark", mark(code))
                .param("grade", grade)
                .param("at", OffsetDateTime.now(clock))
                .query(Answered.class)
                .single();
        if (answered == Answered.UNKNOWN) {
            count(address);
        }
        return answered;
    }

    private boolean blocked(String address) {
        var count = wrong.getIfPresent(address);
        return count != null && count.get() >= WRONG;
    }

    private void count(String address) {
        wrong.get(address, each -> new AtomicInteger()).incrementAndGet();
    }

    private byte[] mark(String code) {
        return vault.mark(SurveyCode.typed(code).plain(), Surveys.CONTEXT);
    }
}
