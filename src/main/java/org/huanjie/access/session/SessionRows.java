package org.huanjie.access.session;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Standing;
import org.huanjie.access.who.TrueTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 会话行 — what is asked of sessions beside keeping them: whether one stands, when it was last used, and which ones a person has. */
@Service
public class SessionRows {

    /** 本人的会话 — one of a person's own sessions; {@code mark} names it without opening it. */
    public record Own(String mark, OffsetDateTime since, OffsetDateTime seen, String address, String browser) {}

    private final JdbcClient sql;
    private final TrueTime time;

    SessionRows(JdbcClient sql, TrueTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Whether the account is open, its sessions have not been ended since this one began, and it is not too old. */
    @Transactional(readOnly = true)
    boolean stands(Standing standing, Instant since) {
        return sql.sql("SELECT access.session_stands(:account, :epoch, :since, :now, :longest)")
                .param("account", standing.person().account())
                .param("epoch", standing.epoch())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("now", time.instant().atOffset(ZoneOffset.UTC))
                .param("longest", AccessSetting.SESSION_HOURS.unset())
                .query(Boolean.class)
                .single();
    }

    /** Writes the last access, unless another request or node has done so within this time; never brings a deleted row back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void touch(String id, Instant accessed, Duration within) {
        sql.sql("UPDATE access.session SET seen = :now WHERE mark = :mark AND seen <= :before")
                .param("mark", PlainSessions.mark(id))
                .param("now", accessed.atOffset(ZoneOffset.UTC))
                .param("before", accessed.minus(within).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The sessions in which this person is signed in now, the last used first. */
    @Transactional(readOnly = true)
    public List<Own> of(SignedIn person) {
        return sql.sql("""
                SELECT encode(s.mark, 'hex') AS mark, s.since, s.seen, s.address, s.browser
                FROM access.session s JOIN access.account a ON a.id = s.account AND a.epoch = s.epoch
                WHERE s.account = :account AND s.step IS NULL AND s.seen + s.idle > now() ORDER BY s.seen DESC""").param("account", person.account()).query(Own.class).list();
    }

    /** Ends one of this person's own sessions; on every node within {@link CachedSessions#LIFE}. */
    @Transactional
    public boolean end(SignedIn person, String mark) {
        return sql.sql("DELETE FROM access.session WHERE account = :account AND encode(mark, 'hex') = :mark")
                        .param("account", person.account())
                        .param("mark", mark)
                        .update()
                == 1;
    }

    /** How the session with this secret is named among a person's own. */
    public static String mark(String id) {
        return PlainSessions.hex(id);
    }
}
