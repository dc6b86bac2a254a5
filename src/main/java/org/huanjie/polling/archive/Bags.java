package org.huanjie.polling.archive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 封袋表 — the bags of each election with what is in them. */
@Repository
class Bags {

    private record Line(UUID bag, BagContent content, int pieces) {}

    private final JdbcClient sql;

    Bags(JdbcClient sql) {
        this.sql = sql;
    }

    List<Bag> of(ElectionId election) {
        var lines = sql.sql("""
                SELECT c.bag, c.content, c.pieces
                FROM polling.bag_content c JOIN polling.bag b ON b.id = c.bag WHERE b.election = :election""")
                .param("election", election.uuid())
                .query(Line.class)
                .list();
        return sql.sql("SELECT id, seal FROM polling.bag WHERE election = :election ORDER BY seal")
                .param("election", election.uuid())
                .query((row, n) -> bag(row.getObject("id", UUID.class), row.getString("seal"), lines))
                .list();
    }

    void add(Election election, Bag bag) {
        sql.sql("INSERT INTO polling.bag (id, election, village, seal) VALUES (:id, :election, :village, :seal)")
                .param("id", bag.id())
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("seal", bag.seal())
                .update();
        bag.contents()
                .forEach((content, pieces) -> sql.sql(
                                "INSERT INTO polling.bag_content (bag, village, content, pieces) VALUES (:bag, :village, :content, :pieces)")
                        .param("bag", bag.id())
                        .param("village", election.village())
                        .param("content", content.name())
                        .param("pieces", pieces)
                        .update());
    }

    void remove(UUID id) {
        sql.sql("DELETE FROM polling.bag WHERE id = :id").param("id", id).update();
    }

    private static Bag bag(UUID id, String seal, List<Line> lines) {
        Map<BagContent, Integer> contents = new EnumMap<>(BagContent.class);
        lines.stream()
                .filter(line -> line.bag().equals(id))
                .forEach(line -> contents.put(line.content(), line.pieces()));
        return new Bag(id, seal, contents);
    }
}
