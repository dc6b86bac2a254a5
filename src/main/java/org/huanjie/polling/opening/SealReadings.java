package org.huanjie.polling.opening;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 验封记录表 — readings of seals and the decisions on them; neither is ever changed. */
@Repository
public class SealReadings {

    private final JdbcClient sql;
    private final Clock clock;

    SealReadings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Of every box and bag of this election, in the order in which they were read. */
    public Map<UUID, List<SealReading>> of(ElectionId election) {
        return sql.sql("""
                SELECT r.seq, coalesce(r.box, r.bag) AS of, r.moment, r.transfer, r.seal, r.slot, r.seal_found, r.slot_found, r.differs,
                  polling.seal_decided(r.seq) AS decided, r.by, r.read_at, g.ground, g.by AS ruled_by, g.ruled_at
                FROM polling.seal_reading r LEFT JOIN polling.seal_ruling g ON g.reading = r.seq
                WHERE r.election = :election ORDER BY r.seq""").param("election", election.uuid()).query(SealReading.class).list().stream()
                .collect(Collectors.groupingBy(SealReading::of));
    }

    void box(Box box, SealReading.Moment moment, String seal, @Nullable String slot, SignedIn by) {
        sql.sql("""
                INSERT INTO polling.seal_reading (election, village, box, moment, seal_found, slot_found, by, read_at)
                VALUES (:election, :village, :box, :moment, :seal, :slot, :by, :at)""")
                .param("election", box.election().uuid())
                .param("village", box.village())
                .param("box", box.id())
                .param("moment", moment.name())
                .param("seal", seal)
                .param("slot", slot, java.sql.Types.VARCHAR)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public void bag(Election election, int transfer, UUID bag, String seal, SignedIn by) {
        sql.sql("""
                INSERT INTO polling.seal_reading (election, village, bag, moment, transfer, seal_found, by, read_at)
                VALUES (:election, :village, :bag, 'HAND_OVER', :transfer, :seal, :by, :at)""")
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("bag", bag)
                .param("transfer", transfer)
                .param("seal", seal)
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public void rule(Election election, SealReading reading, SealGround ground, SignedIn by) {
        sql.sql("""
                INSERT INTO polling.seal_ruling (reading, election, village, ground, by, ruled_at)
                VALUES (:reading, :election, :village, :ground, :by, :at)""")
                .param("reading", reading.seq())
                .param("election", election.id().uuid())
                .param("village", election.village())
                .param("ground", ground.name())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
