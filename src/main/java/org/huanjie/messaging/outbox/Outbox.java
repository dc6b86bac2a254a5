package org.huanjie.messaging.outbox;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.messaging.gateway.Outgoing;
import org.huanjie.messaging.recipient.ContactPoints;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 发件箱 — the rows of messages. Whoever puts one in or takes some out does so in a transaction of their own; what is taken out is due again
 * after a while, so that it is not lost with who took it.
 */
@Component
public class Outbox {

    static final String WORDS = "messaging:words";

    /** 取出的消息 — with how often it was taken out, this time included. */
    record Taken(Outgoing message, int tries) {}

    private final JdbcTemplate rows;
    private final JdbcClient sql;
    private final Vault vault;

    public Outbox(JdbcTemplate rows, Vault vault) {
        this.rows = rows;
        this.sql = JdbcClient.create(rows);
        this.vault = vault;
    }

    /** Puts these in, but for who has had a message of this turn about this matter; answers how many went in. */
    public int put(Collection<Letter> letters, OffsetDateTime at) {
        var went = rows.batchUpdate(
                """
                INSERT INTO messaging.message (id, mailing, division, person, person_name, purpose, matter, turn, route,
                  address, mark, mask, words, segments, fen, written_at, due_at, until)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (person, matter, turn) DO NOTHING""", letters.stream().map(letter -> row(letter, at)).toList());
        int in = 0;
        for (int each : went) {
            in += each;
        }
        return in;
    }

    private Object[] row(Letter letter, OffsetDateTime at) {
        var to = letter.to();
        return new Object[] {
            letter.id(),
            letter.mailing().orElse(null),
            letter.person().division(),
            letter.person().person(),
            letter.person().name(),
            letter.about().purpose().name(),
            letter.about().matter(),
            letter.about().turn().name(),
            letter.route().name(),
            to.map(point -> vault.seal(point.address().text(), ContactPoints.CONTEXT))
                    .orElse(null),
            to.map(ContactPoints.Opened::mark).orElse(null),
            to.map(point -> point.address().mask()).orElse(""),
            vault.seal(letter.text(), WORDS),
            letter.segments(),
            letter.fen(),
            at,
            letter.due(),
            letter.until()
        };
    }

    /** Who of these has had a message of this turn about this matter, or may have none more. */
    public Set<UUID> had(Collection<UUID> people, String matter, Turn turn) {
        return new HashSet<>(sql.sql("""
                SELECT person FROM messaging.message WHERE matter = :matter AND turn = :turn AND person = ANY (:people)""")
                .param("matter", matter)
                .param("turn", turn.name())
                .param("people", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /**
     * Takes out so many of a route that are due, the oldest first; they are due again at that moment, unless something was said of them
     * until then. Whoever else takes some out at the same time gets others.
     *
     * @param urgent whether only what does not wait for the morning is taken
     */
    List<Taken> take(Route route, int most, boolean urgent, OffsetDateTime now, OffsetDateTime again) {
        return sql.sql("""
                UPDATE messaging.message m SET state = 'HANDED', tries = m.tries + 1, due_at = :again,
                  handed_at = coalesce(m.handed_at, :now)
                FROM (SELECT id FROM messaging.message
                  WHERE state IN ('QUEUED', 'HANDED') AND due_at <= :now AND route = :route AND words IS NOT NULL
                    AND (NOT :urgent OR purpose = 'CODE')
                  ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED) due
                WHERE m.id = due.id RETURNING m.id, m.address, m.words, m.segments, m.tries""")
                .param("again", again)
                .param("now", now)
                .param("route", route.name())
                .param("urgent", urgent)
                .param("most", most)
                .query((row, n) -> new Taken(
                        new Outgoing(
                                row.getObject("id", UUID.class),
                                vault.open(row.getBytes("address"), ContactPoints.CONTEXT),
                                vault.open(row.getBytes("words"), WORDS),
                                row.getInt("segments")),
                        row.getInt("tries")))
                .list();
    }

    /** Writes down what was heard of what was taken out; a report that came meanwhile and says more stays. */
    void record(Collection<HandedMessage> heard, OffsetDateTime now) {
        rows.batchUpdate(
                """
                UPDATE messaging.message SET
                  state = CASE WHEN messaging.known(?) > messaging.known(state) THEN ? ELSE state END,
                  due_at = ?, charged = coalesce(charged, ?), fault = coalesce(?, fault),
                  settled_at = CASE WHEN messaging.known(?) > messaging.known('ACCEPTED') THEN coalesce(settled_at, ?) ELSE settled_at END
                WHERE id = ?""",
                // reports take their locks in the same order, so that neither waits for the other for ever
                heard.stream()
                        .sorted(Comparator.comparing(HandedMessage::id))
                        .map(one -> new Object[] {
                            one.state().name(),
                            one.state().name(),
                            one.due(),
                            one.fen(),
                            one.why(),
                            one.state().name(),
                            now,
                            one.id()
                        })
                        .toList());
        heard.stream()
                .filter(one -> one.state() == MessageState.BOUNCED)
                .forEach(one -> sql.sql("SELECT messaging.bounce(:id, :at)")
                        .param("id", one.id())
                        .param("at", now)
                        .query(row -> {}));
    }

    /** What nothing was heard of in its time. */
    int expire(OffsetDateTime now) {
        return sql.sql("""
                UPDATE messaging.message SET state = 'EXPIRED', settled_at = :now WHERE id IN (SELECT id FROM messaging.message
                  WHERE state = 'ACCEPTED' AND due_at <= :now AND route <> 'PRINT' FOR UPDATE SKIP LOCKED)""").param("now", now).update();
    }

    /** Stops what of a mailing was given to nobody yet; answers how much that is. */
    public int stop(UUID mailing, OffsetDateTime now) {
        return sql.sql("""
                UPDATE messaging.message SET state = 'STOPPED', settled_at = :now WHERE mailing = :mailing AND state = 'QUEUED'""").param("mailing", mailing).param("now", now).update();
    }

    /** What stands on a list that somebody takes along; answers how many. */
    public int takeAlong(Collection<UUID> onPaper, OffsetDateTime now) {
        return sql.sql("""
                UPDATE messaging.message SET state = 'ACCEPTED', handed_at = :now
                WHERE id = ANY (:ids) AND route = 'PRINT' AND state = 'QUEUED'""")
                .param("now", now)
                .param("ids", onPaper.toArray(UUID[]::new))
                .update();
    }

    /** One of a list was told to its person. */
    public boolean told(UUID onPaper, OffsetDateTime now) {
        return sql.sql("""
                UPDATE messaging.message SET state = 'DELIVERED', settled_at = :now
                WHERE id = :id AND route = 'PRINT' AND state = 'ACCEPTED'""").param("now", now).param("id", onPaper).update() > 0;
    }

    /** How many codes this person was sent since then. */
    public int codesSince(UUID person, OffsetDateTime since) {
        return sql.sql("""
                SELECT count(*) FROM messaging.message WHERE person = :person AND purpose = 'CODE' AND written_at > :since""")
                .param("person", person)
                .param("since", since)
                .query(Integer.class)
                .single();
    }

    /** A message's words for who may read them, until its purpose is over. */
    public Optional<String> words(UUID id) {
        return sql.sql("SELECT words FROM messaging.message WHERE id = :id AND words IS NOT NULL")
                .param("id", id)
                .query((row, n) -> vault.open(row.getBytes("words"), WORDS))
                .optional();
    }
}
