package org.huanjie.access.credential;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 令牌背后的账号 — who a token stands for that was made for an account; a password change, a hand-over or its closing ends it. */
@Service
@Transactional(readOnly = true)
public class OpenAccounts {

    private final JdbcClient sql;

    OpenAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    /** The account's present epoch, which a token keeps; empty where there is no such open account in scope. */
    public OptionalInt epoch(UUID account) {
        return sql.sql("SELECT epoch FROM access.account WHERE id = :id AND closed_at IS NULL")
                .param("id", account)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The open accounts of these roles in a division and below it, as far as the present scope reaches. */
    public List<SignedIn> within(DivisionCode division, Set<Role> roles) {
        return sql.sql("""
                SELECT id AS account, sign_in_name, person_name, role, division FROM access.account
                WHERE closed_at IS NULL AND division >= :lo AND division < :hi AND role = ANY (:roles)
                ORDER BY division, role, sign_in_name""")
                .param("lo", division.digits())
                .param("hi", division.end())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(SignedIn.class)
                .list();
    }

    /** Whom a token of this epoch stands for; asked without a scope. */
    public Optional<SignedIn> behind(UUID account, int epoch) {
        return sql.sql(
                        "SELECT account, sign_in_name, person_name, role, division FROM access.account_behind(:id, :epoch)")
                .param("id", account)
                .param("epoch", epoch)
                .query(SignedIn.class)
                .optional();
    }
}
