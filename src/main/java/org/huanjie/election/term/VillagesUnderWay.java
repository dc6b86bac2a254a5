package org.huanjie.election.term;

import java.util.List;
import org.huanjie.region.RetirementGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 选举中的村 — a village whose election is under way stays a village until that has come to its end. */
@Component
class VillagesUnderWay implements RetirementGate {

    private final JdbcClient sql;

    VillagesUnderWay(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> kept(List<String> villages) {
        return sql.sql("SELECT * FROM election.villages_under_way(:villages)")
                .param("villages", villages.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
