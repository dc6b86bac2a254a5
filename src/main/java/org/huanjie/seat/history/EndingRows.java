package org.huanjie.seat.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 离任表 — what ended before its time, one line a sitting; written by the acts that the law knows, and never changed but for its announcement. */
@Repository
public class EndingRows {

    /**
     * 离任记录 — one ending as it is on record.
     *
     * @param recall the vote that carried it
     * @param announced the day on which it was announced; none while it is not
     */
    public record Row(
            EndingId id,
            String village,
            TenureId tenure,
            Body body,
            Post post,
            String name,
            EndKind how,
            LocalDate on,
            @Nullable ElectionId recall,
            @Nullable LocalDate announced) {}

    private static final String ROWS =
            "SELECT id, village, tenure, body, post, name, how, on_day, recall, announced FROM seat.ending ";

    private final JdbcClient sql;
    private final Elections elections;
    private final Clock clock;

    EndingRows(JdbcClient sql, Elections elections, Clock clock) {
        this.sql = sql;
        this.elections = elections;
        this.clock = clock;
    }

    /** The last first. */
    public List<Row> of(String division) {
        return sql.sql(ROWS + "WHERE village >= :lo AND village < :lo || ':' ORDER BY on_day DESC, seq DESC")
                .param("lo", division)
                .query(EndingRows::row)
                .list();
    }

    public Optional<Row> find(String village, EndingId id) {
        return of(village).stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Those that stand, by who sat: a recall whose vote was found void ended nothing. */
    Map<TenureId, Ended> standing(String village, Predicate<Election> isVoid) {
        var standing = new HashMap<TenureId, Ended>();
        for (var row : of(village)) {
            if (row.recall() == null || !isVoid.test(elections.get(row.recall()))) {
                standing.put(row.tenure(), new Ended(row.how(), row.on(), Optional.ofNullable(row.recall())));
            }
        }
        return standing;
    }

    /** @param document the paper that it rests on, by title and number; never the ground itself */
    public Row add(
            EndingId id,
            Tenure tenure,
            EndKind how,
            LocalDate on,
            String document,
            @Nullable ElectionId recall,
            String by) {
        sql.sql("""
                INSERT INTO seat.ending (id, village, tenure, election, body, post, name, how, on_day, document, recall, recorded_at, recorded_by)
                VALUES (:id, :village, :tenure, :election, :body, :post, :name, :how, :on, :document, :recall, :at, :by)""")
                .param("id", id.uuid())
                .param("village", tenure.came().village())
                .param("tenure", tenure.id().uuid())
                .param("election", tenure.came().first().uuid())
                .param("body", tenure.came().body().name())
                .param("post", tenure.post().name())
                .param("name", tenure.name())
                .param("how", how.name())
                .param("on", on)
                .param("document", document)
                .param("recall", recall == null ? null : recall.uuid())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by)
                .update();
        return find(tenure.came().village(), id).orElseThrow();
    }

    public void announce(EndingId id, LocalDate on) {
        sql.sql("UPDATE seat.ending SET announced = :on WHERE id = :id")
                .param("on", on)
                .param("id", id.uuid())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var recall = row.getObject("recall", UUID.class);
        return new Row(
                new EndingId(row.getObject("id", UUID.class)),
                row.getString("village"),
                new TenureId(row.getObject("tenure", UUID.class)),
                Body.valueOf(row.getString("body")),
                Post.valueOf(row.getString("post")),
                row.getString("name"),
                EndKind.valueOf(row.getString("how")),
                row.getObject("on_day", LocalDate.class),
                recall == null ? null : new ElectionId(recall),
                row.getObject("announced", LocalDate.class));
    }
}
