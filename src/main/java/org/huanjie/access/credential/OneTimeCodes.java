package org.huanjie.access.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.TrueTime;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * 动态口令 — one-time codes by time (RFC 6238: SHA-1, six digits, thirty seconds, as every authenticator understands). The step before
 * and after the present one are let pass for clocks that differ; a step is spent once. Everything runs in the person's own scope.
 */
@Repository
public class OneTimeCodes {

    private static final int SECRET_BYTES = 20;
    private static final int SHOWN_AHEAD = 200;

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final JdbcClient sql;
    private final Vault vault;
    private final TrueTime time;
    private final SecureRandom random;

    OneTimeCodes(JdbcClient sql, Vault vault, TrueTime time, SecureRandom random) {
        this.sql = sql;
        this.vault = vault;
        this.time = time;
        this.random = random;
    }

    /** The secret that the person is still to prove to hold, in base 32; made at the first asking. */
    @Transactional
    public String secretToTakeUp(SignedIn person) {
        sql.sql("UPDATE access.account SET totp = :fresh WHERE id = :id AND totp IS NULL")
                .param("fresh", vault.seal(fresh(), context(person)))
                .param("id", person.account())
                .update();
        return sql.sql("SELECT totp FROM access.account WHERE id = :id AND totp_since IS NULL")
                .param("id", person.account())
                .query((row, n) -> vault.open(row.getBytes(1), context(person)))
                .single();
    }

    /** Gives the account a secret that counts as taken up although nobody has seen it; for the demonstration alone. */
    @Transactional
    public void takeUpUnseen(SignedIn person) {
        sql.sql("UPDATE access.account SET totp = :fresh, totp_since = :now WHERE id = :id")
                .param("fresh", vault.seal(fresh(), context(person)))
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .param("id", person.account())
                .update();
    }

    /** Whether this is a code of now that has not been spent; spends it. The first one takes the secret up. */
    @Transactional
    public boolean spend(SignedIn person, String code) {
        return spend(person, code, 1);
    }

    /** The same for a code that {@link #present} showed: whoever signs in thrice in a minute is shown one ahead of its time. */
    @Transactional
    public boolean spendShown(SignedIn person, String code) {
        return spend(person, code, SHOWN_AHEAD);
    }

    /** The next code that will be let pass; for the demonstration alone, which shows it beside the field. */
    @Transactional(readOnly = true)
    public Optional<String> present(SignedIn person) {
        long unspent = 1
                + sql.sql("SELECT totp_step FROM access.account WHERE id = :id")
                        .param("id", person.account())
                        .query(Long.class)
                        .single();
        return secret(person).map(secret -> at(secret, Math.max(unspent, step(time.instant()))));
    }

    /** Whether the person has proved to hold the secret. */
    @Transactional(readOnly = true)
    public boolean areTakenUp(SignedIn person) {
        return sql.sql("SELECT EXISTS (SELECT FROM access.account WHERE id = :id AND totp_since IS NOT NULL)")
                .param("id", person.account())
                .query(Boolean.class)
                .single();
    }

    /** Forgets the secret: the next sign-in takes up a new one. */
    @Transactional
    public void forget(SignedIn person) {
        sql.sql("UPDATE access.account SET totp = NULL, totp_since = NULL, totp_step = 0 WHERE id = :id")
                .param("id", person.account())
                .update();
    }

    private Optional<String> secret(SignedIn person) {
        return sql.sql("SELECT totp FROM access.account WHERE id = :id AND totp IS NOT NULL")
                .param("id", person.account())
                .query((row, n) -> vault.open(row.getBytes(1), context(person)))
                .optional();
    }

    private boolean spend(SignedIn person, String code, int ahead) {
        return secret(person)
                .map(secret -> matching(secret, code, ahead).anyMatch(step -> spend(person, step)))
                .orElse(false);
    }

    private LongStream matching(String secret, String code, int ahead) {
        long now = step(time.instant());
        return LongStream.rangeClosed(now - 1, now + ahead)
                .filter(step -> at(secret, step).equals(code));
    }

    private boolean spend(SignedIn person, long step) {
        return sql.sql("""
                UPDATE access.account SET totp_step = :step, totp_since = coalesce(totp_since, :now)
                WHERE id = :id AND totp_step < :step""")
                        .param("step", step)
                        .param("now", time.instant().atOffset(ZoneOffset.UTC))
                        .param("id", person.account())
                        .update()
                == 1;
    }

    private String at(String secret, long step) {
        try {
            var key = new SecretKeySpec(
                    Base32.decode(secret), TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
            return generator.generateOneTimePasswordString(
                    key, Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the secret is no key", e);
        }
    }

    private long step(Instant now) {
        return now.getEpochSecond() / generator.getTimeStep().toSeconds();
    }

    private String fresh() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base32.toBase32String(bytes);
    }

    private static String context(SignedIn person) {
        return "access.totp:" + person.account();
    }
}
