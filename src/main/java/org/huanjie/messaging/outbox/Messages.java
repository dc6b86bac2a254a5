package org.huanjie.messaging.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Route;
import org.huanjie.messaging.rule.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 消息查询 — the outbox as offices read it, within their scope. */
@Component
@Transactional(readOnly = true)
public class Messages {

    /** How many lines a page has. */
    public static final int PAGE = 50;

    private static final String SELECT = """
            SELECT id, mailing, division, person, person_name, purpose, matter, turn, route, mask, segments, fen, charged, state, tries,
              written_at, due_at, handed_at, settled_at, fault
            FROM messaging.message
            """;

    private static final String WHERE = """
            WHERE (:state::text IS NULL OR state = :state) AND (:purpose::text IS NULL OR purpose = :purpose)
              AND (:mailing::uuid IS NULL OR mailing = :mailing)
            """;

    /** 消息合计 — how many are how far, their segments, and what they cost: as reckoned, and as the gateways say. */
    public record Sum(Map<MessageState, Integer> states, int segments, int fen, int charged) {

        public int all() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    private record StateSum(MessageState state, int messages, int segments, int fen, int charged) {}

    private final JdbcClient sql;

    Messages(JdbcClient sql) {
        this.sql = sql;
    }

    /** One page, the last written first; one more than {@link #PAGE} where more follow. */
    public List<MessageLine> page(MessageFilter filter, int page) {
        return filtered(SELECT + WHERE + "ORDER BY written_at DESC, id LIMIT :limit OFFSET :skip", filter)
                .param("limit", PAGE + 1)
                .param("skip", (long) PAGE * page)
                .query((row, n) -> line(row))
                .list();
    }

    public Sum sum(MessageFilter filter) {
        var sums = filtered(
                        "SELECT state, count(*) AS messages, sum(segments) AS segments, sum(fen) AS fen,"
                                + " coalesce(sum(charged), 0) AS charged FROM messaging.message " + WHERE
                                + "GROUP BY state",
                        filter)
                .query(StateSum.class)
                .list();
        var states = new EnumMap<MessageState, Integer>(MessageState.class);
        sums.forEach(sum -> states.put(sum.state(), sum.messages()));
        return new Sum(
                states,
                sums.stream().mapToInt(StateSum::segments).sum(),
                sums.stream().mapToInt(StateSum::fen).sum(),
                sums.stream().mapToInt(StateSum::charged).sum());
    }

    /** How many messages of each of these mailings are how far, in one statement. */
    public Map<UUID, Map<MessageState, Integer>> states(Collection<UUID> mailings) {
        var states = new HashMap<UUID, Map<MessageState, Integer>>();
        sql.sql("""
                SELECT mailing, state, count(*) AS messages FROM messaging.message
                WHERE mailing = ANY (:mailings) GROUP BY mailing, state""").param("mailings", mailings.toArray(UUID[]::new)).query(row -> {
            states.computeIfAbsent(row.getObject("mailing", UUID.class), of -> new EnumMap<>(MessageState.class))
                    .put(MessageState.valueOf(row.getString("state")), row.getInt("messages"));
        });
        return states;
    }

    public Optional<MessageLine> find(UUID id) {
        return sql.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query((row, n) -> line(row))
                .optional();
    }

    /** What waits to be told in person, by division and name. */
    public List<MessageLine> onPaper() {
        return sql.sql(SELECT
                        + "WHERE route = 'PRINT' AND state = 'QUEUED' ORDER BY division, person_name, id LIMIT 2000")
                .query((row, n) -> line(row))
                .list();
    }

    private StatementSpec filtered(String select, MessageFilter filter) {
        return sql.sql(select)
                .param("state", filter.state().map(MessageState::name).orElse(null))
                .param("purpose", filter.purpose().map(Purpose::name).orElse(null))
                .param("mailing", filter.mailing().orElse(null));
    }

    private static MessageLine line(ResultSet row) throws SQLException {
        return new MessageLine(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("mailing", UUID.class)),
                row.getString("division"),
                row.getObject("person", UUID.class),
                row.getString("person_name"),
                new Letter.About(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getString("matter"),
                        Turn.valueOf(row.getString("turn"))),
                Route.valueOf(row.getString("route")),
                row.getString("mask"),
                new MessageLine.Cost(
                        row.getInt("segments"), row.getInt("fen"), row.getObject("charged", Integer.class)),
                new MessageLine.Way(
                        MessageState.valueOf(row.getString("state")),
                        row.getInt("tries"),
                        row.getObject("written_at", OffsetDateTime.class),
                        row.getObject("due_at", OffsetDateTime.class),
                        row.getObject("handed_at", OffsetDateTime.class),
                        row.getObject("settled_at", OffsetDateTime.class),
                        row.getString("fault")));
    }
}
