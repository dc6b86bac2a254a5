package org.huanjie.polling.opening;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.preparation.VenueItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 会场表 — booths and the points of the checklist of each poll. */
@Repository
class Venue {

    private final JdbcClient sql;

    Venue(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many booths; nought while they have not been counted. */
    int booths(ElectionId election) {
        return sql.sql("SELECT booths FROM polling.venue WHERE election = :election")
                .param("election", election.uuid())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    void booths(Election election, int booths) {
        sql.sql("""
                INSERT INTO polling.venue (election, village, booths) VALUES (:election, :village, :booths)
                ON CONFLICT (election) DO UPDATE SET booths = excluded.booths""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("booths", booths)
                .update();
    }

    List<VenueCheck> checks(ElectionId election) {
        return sql.sql("SELECT item, checker, missing FROM polling.venue_check WHERE election = :election")
                .param("election", election.uuid())
                .query((row, n) -> new VenueCheck(
                        VenueItem.valueOf(row.getString("item")),
                        row.getString("checker"),
                        Optional.ofNullable(row.getString("missing"))))
                .list();
    }

    void check(Election election, VenueCheck check) {
        sql.sql("""
                INSERT INTO polling.venue_check (election, village, item, checker, missing)
                VALUES (:election, :village, :item, :checker, :missing)
                ON CONFLICT (election, item) DO UPDATE SET checker = excluded.checker, missing = excluded.missing""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("item", check.item().name())
                .param("checker", check.checker())
                .param("missing", check.missing().orElse(null), java.sql.Types.VARCHAR)
                .update();
    }
}
