package org.huanjie.access.credential;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.access.who.TrueTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 凭据变更 — what a person changed of their own credentials. They and their office are told of it, and they of what the office did: whoever
 * did not do it themselves learns that somebody else did.
 */
@Service
public class CredentialChanges {

    /** 变更. */
    public enum What {
        /** 密码 */
        PASSWORD,
        /** 启用动态口令 */
        CODES,
        /** 用恢复码登录 */
        RECOVERY,
        /** 启用自己打印的口令单 */
        LIST,
        /** 主管单位打印了口令单 */
        SLIP,
        /** 添加通行密钥 */
        PASSKEY_ADDED,
        /** 移除通行密钥 */
        PASSKEY_REMOVED
    }

    /** 一次变更 — what, when, and from where. */
    public record Change(What what, OffsetDateTime at, String address) {}

    private final JdbcClient sql;
    private final TrueTime time;

    CredentialChanges(JdbcClient sql, TrueTime time) {
        this.sql = sql;
        this.time = time;
    }

    @Transactional
    public void enter(SignedIn person, What what, Source source) {
        sql.sql("""
                INSERT INTO access.credential_change (account, division, what, at, address)
                VALUES (:account, :division, :what, :at, :address)""")
                .param("account", person.account())
                .param("division", person.division())
                .param("what", what.name())
                .param("at", time.instant().atOffset(ZoneOffset.UTC))
                .param("address", source.address())
                .update();
    }

    /** The last ten of an account in scope, the newest first. */
    @Transactional(readOnly = true)
    public List<Change> of(UUID account) {
        return sql.sql("""
                SELECT what, at, address FROM access.credential_change WHERE account = :account ORDER BY seq DESC LIMIT 10""").param("account", account).query(Change.class).list();
    }

    /** Whether anything was changed, by themselves or by their office, that the person has not been told of. */
    @Transactional(readOnly = true)
    public boolean hasUntold(SignedIn person) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM access.account a WHERE a.id = :account AND (
                  EXISTS (SELECT FROM access.handling h WHERE h.account = a.id AND h.seq > a.told_handling)
                  OR EXISTS (SELECT FROM access.credential_change c WHERE c.account = a.id AND c.seq > a.told_change)))""")
                .param("account", person.account())
                .query(Boolean.class)
                .single();
    }

    /** The person has read it all. */
    @Transactional
    public void told(SignedIn person) {
        sql.sql("""
                UPDATE access.account a SET
                  told_handling = greatest(told_handling, (SELECT max(seq) FROM access.handling WHERE account = a.id)),
                  told_change = greatest(told_change, (SELECT max(seq) FROM access.credential_change WHERE account = a.id))
                WHERE id = :account""").param("account", person.account()).update();
    }
}
