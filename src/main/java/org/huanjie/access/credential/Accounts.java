package org.huanjie.access.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.store.scope.Lock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 账号 — the accounts as they are kept; what offices do to them is {@code AccountOffice}. */
@Service
public class Accounts {

    /** 登录资料 — what sign-in must know of an account before anyone is signed in. */
    public record Credentials(
            UUID id,
            String signInName,
            String personName,
            Role role,
            String division,
            String password,
            @Nullable OffsetDateTime temporaryUntil,
            int epoch,
            boolean demonstration) {
        public SignedIn signedIn() {
            return new SignedIn(id, signInName, personName, role, division);
        }
    }

    /**
     * 账号条目 — an account as its office sees it.
     *
     * @param factor whether it has a second factor
     */
    public record Entry(
            UUID id,
            String signInName,
            String personName,
            Role role,
            String division,
            boolean temporary,
            boolean factor,
            boolean closed) {
        public SignedIn person() {
            return new SignedIn(id, signInName, personName, role, division);
        }
    }

    /** 可负责人 — whom something in a division can be entrusted to: an open account bound to it or above it. */
    public record Covering(String signInName, String personName, Role role, String division) {}

    /** How many lines of a list fit a page. */
    public static final int PAGE = 50;

    private static final String ENTRY = """
            SELECT id, sign_in_name, person_name, role, division,
              temporary_until IS NOT NULL AS temporary, closed_at IS NOT NULL AS closed,
              totp_since IS NOT NULL
                OR EXISTS (SELECT FROM access.code_list l WHERE l.account = account.id AND l.since IS NOT NULL)
                OR EXISTS (SELECT FROM access.passkey p WHERE p.account = account.id) AS factor
            FROM access.account
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Accounts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Credentials> credentials(String signInName) {
        return sql.sql("SELECT * FROM access.credentials(:name)")
                .param("name", signInName)
                .query(Credentials.class)
                .optional();
    }

    /** Whether the store has any account at all. */
    @Transactional(readOnly = true)
    public boolean anyone() {
        return sql.sql("SELECT access.anyone()").query(Boolean.class).single();
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(UUID id) {
        return sql.sql(ENTRY + "WHERE id = :id")
                .param("id", id)
                .query(Entry.class)
                .optional();
    }

    /** One page of the accounts in scope whose name, sign-in name or division begins with or holds what was typed. */
    @Transactional(readOnly = true)
    public List<Entry> search(String text, boolean closedToo, int page) {
        return sql.sql(ENTRY + """
                        WHERE (closed_at IS NULL OR :closed)
                          AND (strpos(store.name_form(person_name), store.name_form(:text)) > 0 OR strpos(sign_in_name, lower(:text)) > 0 OR starts_with(division, :text))
                        ORDER BY division, role, sign_in_name LIMIT :limit OFFSET :skip""")
                .param("closed", closedToo)
                .param("text", text.strip())
                .param("limit", PAGE + 1)
                .param("skip", (long) PAGE * page)
                .query(Entry.class)
                .list();
    }

    /**
     * The people of these roles whose accounts cover this division, which must lie within the present scope: the nearest first, also
     * those of its town and county, whose accounts a village itself does not see.
     */
    @Transactional(readOnly = true)
    public List<Covering> covering(String division, Set<Role> roles) {
        return sql.sql("SELECT sign_in_name, person_name, role, division FROM access.covering(:division, :roles)")
                .param("division", division)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(Covering.class)
                .list();
    }

    /** Who has or had this account, for a page that says by whom something was done. */
    @Transactional(readOnly = true)
    public Optional<String> personName(String signInName) {
        return sql.sql("SELECT person_name FROM access.bearer(:name)")
                .param("name", signInName)
                .query(String.class)
                .optional();
    }

    /** Whether the name is taken; asked through the one function that may look at any account by its exact name. */
    @Transactional(readOnly = true)
    public boolean isTaken(String signInName) {
        return sql.sql("SELECT access.taken(:name)")
                .param("name", signInName)
                .query(Boolean.class)
                .single();
    }

    /** Holds back the other acts on accounts of this county until the transaction ends: two offices never close each other at once. */
    @Transactional
    public void oneAtATime(SignedIn by) {
        Lock.ACCOUNTS.hold(
                sql, new DivisionCode(by.division()).upTo(Level.COUNTY).digits());
    }

    @Transactional(readOnly = true)
    public boolean isClosed(SignedIn person) {
        return find(person.account()).map(Entry::closed).orElse(false);
    }

    @Transactional
    public SignedIn add(
            SignedIn account, String passwordHash, @Nullable Instant temporaryUntil, boolean demonstration) {
        sql.sql("""
                INSERT INTO access.account (id, sign_in_name, person_name, role, division, password, temporary_until, demonstration, opened_at)
                VALUES (:id, :name, :person, :role, :division, :password, :until, :demonstration, :at)""")
                .param("id", account.account())
                .param("name", account.signInName())
                .param("person", account.personName())
                .param("role", account.role().name())
                .param("division", account.division())
                .param("password", passwordHash)
                .param("until", temporaryUntil == null ? null : temporaryUntil.atOffset(ZoneOffset.UTC))
                .param("demonstration", demonstration)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return account;
    }

    /** Gives an account a new password; the new epoch, or empty where there is no such open account in scope. */
    @Transactional
    public OptionalInt password(UUID id, String passwordHash, @Nullable Instant temporaryUntil) {
        return change(
                id,
                sql.sql("""
                UPDATE access.account SET password = :password, temporary_until = :until, epoch = epoch + 1
                WHERE id = :id AND closed_at IS NULL RETURNING epoch""")
                        .param("password", passwordHash)
                        .param("until", temporaryUntil == null ? null : temporaryUntil.atOffset(ZoneOffset.UTC)));
    }

    /** Names another person for an account. */
    @Transactional
    public OptionalInt rename(UUID id, String personName) {
        return change(id, sql.sql("""
                UPDATE access.account SET person_name = :person, epoch = epoch + 1
                WHERE id = :id AND closed_at IS NULL RETURNING epoch""").param("person", personName));
    }

    @Transactional
    public OptionalInt close(UUID id) {
        return change(id, sql.sql("""
                UPDATE access.account SET closed_at = :at, epoch = epoch + 1
                WHERE id = :id AND closed_at IS NULL RETURNING epoch""").param("at", OffsetDateTime.now(clock)));
    }

    /** Raises the epoch: every session of the account has ended. */
    @Transactional
    public OptionalInt endSessions(UUID id) {
        return change(id, sql.sql("""
                UPDATE access.account SET epoch = epoch + 1 WHERE id = :id AND closed_at IS NULL RETURNING epoch"""));
    }

    // The epoch alone ends the sessions, wherever they are cached; their rows go when they expire.
    private static OptionalInt change(UUID id, JdbcClient.StatementSpec statement) {
        return statement
                .param("id", id)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
