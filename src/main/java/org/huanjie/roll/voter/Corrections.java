package org.huanjie.roll.voter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 更正表 — append-only; the database lets a posted roll change only beside a row of this. */
@Repository
public class Corrections {

    private final JdbcClient sql;

    Corrections(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Correction correction) {
        sql.sql("""
                INSERT INTO roll.correction (id, village, voter, kind, ground, reason, name, sex, group_number, made_on, by)
                VALUES (:id, :village, :voter, :kind, :ground, :reason, :name, :sex, :group, :madeOn, :by)""")
                .param("id", correction.id())
                .param("village", correction.village())
                .param("voter", correction.voter().uuid())
                .param("kind", correction.kind().name())
                .param("ground", correction.ground().name())
                .param("reason", correction.reason())
                .param("name", correction.name())
                .param("sex", correction.sex())
                .param("group", correction.group())
                .param("madeOn", correction.madeOn())
                .param("by", correction.by())
                .update();
    }

    /** The changes since the roll was posted, in the order of the days. */
    public List<Correction> sincePosting(String village) {
        return sql.sql("""
                SELECT id, village, voter, kind, ground, reason, name, sex, group_number AS "group", made_on, by
                FROM roll.correction
                WHERE village = :village AND term = (SELECT election.term_of(:village)) AND ground <> 'REGISTRATION' ORDER BY made_on, id""").param("village", village).query(Correction.class).list();
    }
}
