package org.huanjie.access.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.store.scope.Withheld;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 查看登记 — records every look at a person's full record, in the transaction that looks; nothing here is ever changed. */
@Service
public class Looks {

    private final JdbcClient sql;
    private final TransactionTemplate within;
    private final Clock clock;

    Looks(JdbcClient sql, PlatformTransactionManager transactions, Clock clock) {
        this.sql = sql;
        this.within = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Records a look; call it before the record is opened, so that one that cannot be recorded shows nothing.
     *
     * @param what a word for what was seen, {@code roll.number}; its text is the message {@code look.<what>}
     * @param reason as the person gave it
     */
    public void record(SignedIn by, String village, UUID person, String what, String reason) {
        // a refusal that shows a record is a look too, before anything is confirmed
        Withheld.lifted(() -> within.executeWithoutResult(status -> enter(by, village, person, what, reason)));
    }

    /** The same once a day, where whoever works on a case opens it again and again. */
    public void recordDaily(SignedIn by, String village, UUID person, String what, String reason) {
        Withheld.lifted(() -> within.executeWithoutResult(status -> {
            if (!sinceMidnight(by, person, what)) {
                enter(by, village, person, what, reason);
            }
        }));
    }

    private boolean sinceMidnight(SignedIn by, UUID person, String what) {
        return sql.sql("""
                SELECT EXISTS (SELECT FROM access.look
                  WHERE account = :account AND person = :person AND what = :what AND at >= :midnight)""")
                .param("account", by.account())
                .param("person", person)
                .param("what", what)
                .param("midnight", OffsetDateTime.now(clock).truncatedTo(ChronoUnit.DAYS))
                .query(Boolean.class)
                .single();
    }

    private void enter(SignedIn by, String village, UUID person, String what, String reason) {
        sql.sql("""
                INSERT INTO access.look (at, account, by, role, village, person, what, reason)
                VALUES (:at, :account, :by, :role, :village, :person, :what, :reason)""")
                .param("at", OffsetDateTime.now(clock))
                .param("account", by.account())
                .param("by", by.signInName())
                .param("role", by.role().name())
                .param("village", village)
                .param("person", person)
                .param("what", what)
                .param("reason", reason)
                .update();
    }

    /** One page of the looks in scope, newest first: of all, or of one sign-in name. */
    @Transactional(readOnly = true)
    public List<Look> page(String by, int page) {
        return sql.sql("""
                SELECT at, by, role, village, person, what, reason FROM access.look
                WHERE :by = '' OR by = :by ORDER BY at DESC, id DESC LIMIT :limit OFFSET :skip""")
                .param("by", by.strip())
                .param("limit", Accounts.PAGE + 1)
                .param("skip", (long) Accounts.PAGE * page)
                .query((row, n) -> look(row))
                .list();
    }

    /** Every look at a person's record under any of these ids, newest first, for the person to see. */
    @Transactional(readOnly = true)
    public List<Look> at(Collection<UUID> people) {
        return sql.sql("""
                SELECT at, by, role, village, person, what, reason FROM access.looks_at(:people) ORDER BY at DESC, id DESC""").param("people", people.toArray(UUID[]::new)).query((row, n) -> look(row)).list();
    }

    private static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by"),
                Role.valueOf(row.getString("role")),
                row.getString("village"),
                row.getObject("person", UUID.class),
                row.getString("what"),
                row.getString("reason"));
    }
}
