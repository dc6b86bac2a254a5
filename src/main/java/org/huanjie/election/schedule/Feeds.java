package org.huanjie.election.schedule;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.credential.OpenAccounts;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.text.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 日历订阅 — secret links to the calendar of a village or of a person, for the calendars of phones. The token is shown once; its hash is
 * kept. A person's link ends with the account, its password or its sessions.
 */
@Service
@Transactional(readOnly = true)
public class Feeds {

    /** 订阅 — a link as its owner sees it; the token is nowhere. */
    public record Feed(
            UUID id,
            String division,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime revokedAt) {}

    /** 令牌背后 — whose calendar a token opens: a village's, or a person's. */
    public sealed interface Behind {
        String language();

        record Village(String village, String language) implements Behind {}

        record Person(SignedIn person, String language) implements Behind {}
    }

    /** 订阅开通 — that a link was made; {@code personal} tells a person's from a village's. */
    public record FeedOpened(String village, UUID feed, boolean personal, String by) implements Act {
        @Override
        public String kind() {
            return "election.feed-opened";
        }
    }

    /** 订阅停用 — that a link was revoked. */
    public record FeedRevoked(String village, UUID feed, String by) implements Act {
        @Override
        public String kind() {
            return "election.feed-revoked";
        }
    }

    private record Row(
            String division,
            @Nullable UUID account,
            @Nullable Integer epoch,
            String language) {}

    private static final int OCTETS = 16;

    private final JdbcClient sql;
    private final OpenAccounts accounts;
    private final Ids ids;
    private final Clock clock;
    private final Ledger ledger;
    private final SecureRandom chance = new SecureRandom();

    Feeds(JdbcClient sql, OpenAccounts accounts, Ids ids, Clock clock, Ledger ledger) {
        this.sql = sql;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
        this.ledger = ledger;
    }

    /** Makes a link to the person's own calendar and gives its token, which nobody can read again; empty where the account is closed. */
    @Transactional
    public Optional<String> open(SignedIn person, String language) {
        var epoch = accounts.epoch(person.account());
        return epoch.isEmpty()
                ? Optional.empty()
                : Optional.of(add(person.division(), person.account(), epoch.getAsInt(), language, person));
    }

    /** As {@link #open(SignedIn, String)}, to the public calendar of a village. */
    @Transactional
    public String open(String village, String language, SignedIn by) {
        return add(village, null, null, language, by);
    }

    /** Ends the person's own link; says whether there was one that still stood. */
    @Transactional
    public boolean revoke(UUID feed, SignedIn person) {
        return revoked(
                feed,
                person.division(),
                person,
                sql.sql(
                                "UPDATE election.feed SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL AND account = :account")
                        .param("account", person.account()));
    }

    /** As {@link #revoke(UUID, SignedIn)}, of a village. */
    @Transactional
    public boolean revoke(UUID feed, String village, SignedIn by) {
        return revoked(feed, village, by, sql.sql("""
                        UPDATE election.feed SET revoked_at = :at
                        WHERE id = :id AND revoked_at IS NULL AND account IS NULL AND division = :village""").param("village", village));
    }

    /** The person's own links that stand, the newest first. */
    public List<Feed> of(SignedIn person) {
        return sql.sql("""
                SELECT id, division, opened_at, revoked_at FROM election.feed
                WHERE account = :account AND revoked_at IS NULL AND epoch = :epoch ORDER BY opened_at DESC""")
                .param("account", person.account())
                .param("epoch", accounts.epoch(person.account()).orElse(0))
                .query(Feed.class)
                .list();
    }

    /** The village's links that stand, the newest first. */
    public List<Feed> of(String village) {
        return sql.sql("""
                SELECT id, division, opened_at, revoked_at FROM election.feed
                WHERE division = :village AND account IS NULL AND revoked_at IS NULL ORDER BY opened_at DESC""").param("village", village).query(Feed.class).list();
    }

    /** Whose calendar this token opens; empty where it was revoked, never was, or its account no longer stands. */
    public Optional<Behind> behind(String token) {
        return sql.sql("SELECT division, account, epoch, language FROM election.feed_behind(:hash)")
                .param("hash", hash(token))
                .query(Row.class)
                .optional()
                .flatMap(this::behind);
    }

    private Optional<Behind> behind(Row row) {
        var account = row.account();
        var epoch = row.epoch();
        return account == null || epoch == null
                ? Optional.of(new Behind.Village(row.division(), row.language()))
                : accounts.behind(account, epoch).map(person -> new Behind.Person(person, row.language()));
    }

    private String add(String division, @Nullable UUID account, @Nullable Integer epoch, String language, SignedIn by) {
        var octets = new byte[OCTETS];
        chance.nextBytes(octets);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        var id = ids.next();
        sql.sql("""
                INSERT INTO election.feed (id, division, account, epoch, language, hash, opened_at, opened_by)
                VALUES (:id, :division, CAST(:account AS uuid), CAST(:epoch AS int), :language, :hash, :at, :by)""")
                .param("id", id)
                .param("division", division)
                .param("account", account)
                .param("epoch", epoch)
                .param("language", language)
                .param("hash", hash(token))
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .update();
        ledger.enter(new FeedOpened(division, id, account != null, by.signInName()));
        return token;
    }

    private boolean revoked(UUID feed, String division, SignedIn by, JdbcClient.StatementSpec statement) {
        boolean stood = statement
                        .param("id", feed)
                        .param("at", OffsetDateTime.now(clock))
                        .update()
                > 0;
        if (stood) {
            ledger.enter(new FeedRevoked(division, feed, by.signInName()));
        }
        return stood;
    }

    private static byte[] hash(String token) {
        return Digests.of(token);
    }
}
