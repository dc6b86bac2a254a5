package org.huanjie.access;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 会话行 — the two statements about sessions that Spring Session does not have. */
@Repository
class SessionRows {

    private final JdbcClient sql;

    SessionRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether the account is open and its sessions have not been ended since this one began. */
    @Transactional(readOnly = true)
    boolean stands(Standing standing) {
        return sql.sql("SELECT access.stands(:account, :epoch)")
                .param("account", standing.person().account())
                .param("epoch", standing.epoch())
                .query(Boolean.class)
                .single();
    }

    /** Writes the last access, unless another request or node has done so within this time; never brings a deleted row back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void touch(String id, Instant accessed, Duration within) {
        sql.sql("""
                UPDATE access.spring_session SET last_access_time = :now, expiry_time = :now + max_inactive_interval * 1000::bigint
                WHERE session_id = :id AND last_access_time <= :now - :within""")
                .param("id", id)
                .param("now", accessed.toEpochMilli())
                .param("within", within.toMillis())
                .update();
    }
}
