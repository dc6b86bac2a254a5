package org.huanjie.polling.opening;

import java.util.List;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.BoxKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 票箱表 — the boxes of each poll with their seals. */
@Repository
class Boxes {

    private record Row(
            UUID id,
            ElectionId election,
            String village,
            String name,
            BoxKind kind,
            @Nullable String seal,
            @Nullable String shownBy,
            @Nullable String slotSeal,
            boolean arrived) {
        Box box(List<SealReading> readings) {
            return new Box(id, election, village, name, kind, seal, shownBy, slotSeal, arrived, readings);
        }
    }

    private final JdbcClient sql;
    private final SealReadings readings;

    Boxes(JdbcClient sql, SealReadings readings) {
        this.sql = sql;
        this.readings = readings;
    }

    List<Box> of(ElectionId election) {
        var read = readings.of(election);
        return sql.sql("""
                SELECT id, election, village, name, kind, seal, shown_by, slot_seal, arrived
                FROM polling.box WHERE election = :election ORDER BY kind, length(name), name""").param("election", election.uuid()).query(Row.class).list().stream()
                .map(row -> row.box(read.getOrDefault(row.id(), List.of())))
                .toList();
    }

    void add(Box box) {
        sql.sql(
                        "INSERT INTO polling.box (id, election, village, name, kind) VALUES (:id, :election, :village, :name, :kind)")
                .param("id", box.id())
                .param("election", box.election().uuid())
                .param("village", box.village())
                .param("name", box.name())
                .param("kind", box.kind().name())
                .update();
    }

    void remove(UUID id) {
        sql.sql("DELETE FROM polling.box WHERE id = :id").param("id", id).update();
    }

    void seal(UUID id, String seal, String shownBy) {
        sql.sql("UPDATE polling.box SET seal = :seal, shown_by = :by WHERE id = :id")
                .param("seal", seal)
                .param("by", shownBy)
                .param("id", id)
                .update();
    }

    void sealSlot(UUID id, String seal) {
        sql.sql("UPDATE polling.box SET slot_seal = :seal WHERE id = :id")
                .param("seal", seal)
                .param("id", id)
                .update();
    }

    void arrive(UUID id) {
        sql.sql("UPDATE polling.box SET arrived = true WHERE id = :id")
                .param("id", id)
                .update();
    }
}
