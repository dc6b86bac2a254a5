package org.huanjie.messaging.recipient;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 联系方式的验证 — the code that proves a telephone or mailbox: kept as a keyed mark, for a few minutes and a few tries. */
@Component
public class ContactProofs {

    /** 验证结果 — what came of a code. */
    public enum Proof {
        PROVED,
        WRONG,
        /** its time is over, it was tried too often, or there was none */
        OVER
    }

    private static final String CONTEXT = "messaging:contact-code";
    private static final int MOST_TRIES = 5;

    private final JdbcClient sql;
    private final Vault vault;

    ContactProofs(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public void ask(UUID person, ContactKind kind, String code, OffsetDateTime until) {
        sql.sql("""
                UPDATE messaging.contact SET code_mark = :mark, code_until = :until, code_tries = 0, verified_at = NULL
                WHERE person = :person AND kind = :kind""")
                .param("mark", mark(person, code))
                .param("until", until)
                .param("person", person)
                .param("kind", kind.name())
                .update();
    }

    /** A try is counted before it is looked at. */
    public Proof take(UUID person, ContactKind kind, String code, OffsetDateTime now) {
        int open = sql.sql("""
                UPDATE messaging.contact SET code_tries = code_tries + 1
                WHERE person = :person AND kind = :kind AND code_mark IS NOT NULL AND code_until > :now AND code_tries < :most""")
                .param("person", person)
                .param("kind", kind.name())
                .param("now", now)
                .param("most", MOST_TRIES)
                .update();
        if (open == 0) {
            return Proof.OVER;
        }
        int proved = sql.sql("""
                UPDATE messaging.contact SET verified_at = :now, code_mark = NULL, code_until = NULL
                WHERE person = :person AND kind = :kind AND code_mark = :mark""")
                .param("now", now)
                .param("person", person)
                .param("kind", kind.name())
                .param("mark", mark(person, code.strip()))
                .update();
        return proved == 1 ? Proof.PROVED : Proof.WRONG;
    }

    private byte[] mark(UUID person, String code) {
        return vault.mark(person + ":" + code, CONTEXT);
    }
}
