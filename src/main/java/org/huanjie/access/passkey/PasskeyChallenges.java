package org.huanjie.access.passkey;

import java.time.Duration;
import java.time.ZoneOffset;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.TrueTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 待签的随机数 — what a person's device was asked to sign: once, for a few minutes, for a new key or for one that is there. */
@Repository
class PasskeyChallenges {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final TrueTime time;

    PasskeyChallenges(JdbcClient sql, TrueTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Whether it is kept: of an account that is gone nothing is, so that nothing can be signed for it. */
    @Transactional
    boolean keep(SignedIn person, Bytes challenge, boolean adds) {
        var now = time.instant().atOffset(ZoneOffset.UTC);
        sql.sql("DELETE FROM access.passkey_challenge WHERE until < :now")
                .param("now", now)
                .update();
        return sql.sql("""
                INSERT INTO access.passkey_challenge (challenge, account, division, adds, until)
                SELECT :challenge, id, division, :adds, :until FROM access.account WHERE id = :account""")
                        .param("challenge", challenge.getBytes())
                        .param("account", person.account())
                        .param("adds", adds)
                        .param("until", now.plus(LIFE))
                        .update()
                == 1;
    }

    /** Whether this person was asked to sign this, and nobody has used it: it is used now, whatever comes of it. */
    @Transactional
    boolean take(SignedIn person, Bytes challenge, boolean adds) {
        return sql.sql("""
                DELETE FROM access.passkey_challenge
                WHERE challenge = :challenge AND account = :account AND adds = :adds AND until >= :now""")
                        .param("challenge", challenge.getBytes())
                        .param("account", person.account())
                        .param("adds", adds)
                        .param("now", time.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
