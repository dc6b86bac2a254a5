package org.huanjie.polling;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 票箱表 — the boxes of each poll with their seals. */
@Repository
class Boxes {

    private final JdbcClient sql;

    Boxes(JdbcClient sql) {
        this.sql = sql;
    }

    List<Box> of(UUID election) {
        return sql.sql("""
                SELECT id, election, village, name, kind, seal, shown_by, slot_seal, arrived, seal_found, slot_found, ruling
                FROM polling.box WHERE election = :election ORDER BY kind, length(name), name""").param("election", election).query(Box.class).list();
    }

    void add(Box box) {
        sql.sql(
                        "INSERT INTO polling.box (id, election, village, name, kind) VALUES (:id, :election, :village, :name, :kind)")
                .param("id", box.id())
                .param("election", box.election())
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

    void find(UUID id, String seal, String slot) {
        sql.sql("UPDATE polling.box SET seal_found = :seal, slot_found = :slot, ruling = NULL WHERE id = :id")
                .param("seal", seal)
                .param("slot", slot)
                .param("id", id)
                .update();
    }

    void rule(UUID id, String ruling) {
        sql.sql("UPDATE polling.box SET ruling = :ruling WHERE id = :id")
                .param("ruling", ruling)
                .param("id", id)
                .update();
    }
}
