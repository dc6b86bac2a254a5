package org.huanjie.mobilisation.figure;

import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.GroupSums;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 到场合计表 — written once, as a poll closes. */
@Repository
class ArrivalRows {

    private final JdbcClient sql;

    ArrivalRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Arrival> of(ElectionId election) {
        return sql.sql("""
                SELECT way, households, voters, drew, by_proxy, proxies FROM mobilisation.arrival WHERE election = :election""")
                .param("election", election.uuid())
                .query((row, n) -> new Arrival(
                        ArrivalWay.valueOf(row.getString("way")),
                        new GroupSums.Sum(
                                row.getInt("households"),
                                row.getInt("voters"),
                                row.getInt("drew"),
                                row.getInt("by_proxy"),
                                row.getInt("proxies"))))
                .list();
    }

    void add(Election election, Arrival arrival) {
        var sum = arrival.sum();
        sql.sql("""
                INSERT INTO mobilisation.arrival (election, way, village, households, voters, drew, by_proxy, proxies)
                VALUES (:election, :way, :village, :households, :voters, :drew, :byProxy, :proxies)""")
                .param("election", election.id().uuid())
                .param("way", arrival.way().name())
                .param("village", election.village())
                .param("households", sum.groups())
                .param("voters", sum.voters())
                .param("drew", sum.drew())
                .param("byProxy", sum.byProxy())
                .param("proxies", sum.proxies())
                .update();
    }
}
