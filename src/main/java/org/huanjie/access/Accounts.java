package org.huanjie.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账号 — the accounts, made by the office of their division. */
@Service
public class Accounts {

    /** 登录资料 — what sign-in must know of an account before anyone is signed in. */
    record Credentials(UUID id, String signInName, String personName, Role role, String division, String password) {
        SignedIn signedIn() {
            return new SignedIn(id, signInName, personName, role, division);
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    Accounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Credentials> credentials(String signInName) {
        return sql.sql("SELECT * FROM access.credentials(:name)")
                .param("name", signInName)
                .query(Credentials.class)
                .optional();
    }

    @Transactional
    public SignedIn open(UUID id, String signInName, String personName, Role role, String division, String passwordHash) {
        sql.sql("""
                INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, opened_at)
                VALUES (:id, :name, :person, :role, :division, :password, :at)""")
                .param("id", id)
                .param("name", signInName)
                .param("person", personName)
                .param("role", role.name())
                .param("division", division)
                .param("password", passwordHash)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return new SignedIn(id, signInName, personName, role, division);
    }
}
