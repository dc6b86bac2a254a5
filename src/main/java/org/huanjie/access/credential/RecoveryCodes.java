package org.huanjie.access.credential;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 恢复码 — eight codes that each let one in once without the device; shown once, kept as keyed hashes. */
@Repository
public class RecoveryCodes {

    private static final int HOW_MANY = 8;

    private final JdbcClient sql;
    private final Vault vault;
    private final Passwords passwords;

    RecoveryCodes(JdbcClient sql, Vault vault, Passwords passwords) {
        this.sql = sql;
        this.vault = vault;
        this.passwords = passwords;
    }

    /** Puts new codes in the place of all earlier ones and gives them, for the only time. */
    @Transactional
    public List<String> renew(SignedIn person) {
        forget(person);
        return Stream.generate(passwords::temporary)
                .limit(HOW_MANY)
                .peek(code -> keep(person, code))
                .toList();
    }

    @Transactional
    public boolean spend(SignedIn person, String code) {
        return sql.sql("DELETE FROM access.recovery_code WHERE account = :id AND mark = :mark")
                        .param("id", person.account())
                        .param("mark", mark(person, code))
                        .update()
                == 1;
    }

    @Transactional
    public void forget(SignedIn person) {
        sql.sql("DELETE FROM access.recovery_code WHERE account = :id")
                .param("id", person.account())
                .update();
    }

    private void keep(SignedIn person, String code) {
        sql.sql("INSERT INTO access.recovery_code (account, division, mark) VALUES (:id, :division, :mark)")
                .param("id", person.account())
                .param("division", person.division())
                .param("mark", mark(person, code))
                .update();
    }

    private byte[] mark(SignedIn person, String code) {
        return vault.mark(code.strip().toLowerCase(Locale.ROOT), "access.recovery:" + person.account());
    }
}
