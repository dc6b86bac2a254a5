package org.huanjie.polling.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.AfterStage;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.store.keys.DayKeySweep;
import org.huanjie.store.keys.DayKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 投票钥匙 — the key of a poll lives until its result is declared, whoever declared it. */
@Component
class PollKeys implements DayKeySweep.Owner, AfterStage {

    private final Marks marks;
    private final JdbcClient sql;
    private final TransactionOperations transactions;

    PollKeys(Marks marks, JdbcClient sql, TransactionOperations transactions) {
        this.marks = marks;
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void entered(Election election, Stage stage, SignedIn by) {
        if (stage == Stage.DECLARED) {
            marks.end(election.id());
        }
    }

    @Override
    public DayKeys.Use use() {
        return DayKeys.Use.POLL;
    }

    @Override
    public Map<UUID, Boolean> over(List<UUID> those) {
        return transactions.execute(status -> sql
                .sql("SELECT election, over FROM polling.over_of(CAST(:those AS uuid[]))")
                .param("those", those.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
