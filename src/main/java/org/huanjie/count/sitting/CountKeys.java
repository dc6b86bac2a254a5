package org.huanjie.count.sitting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.store.keys.DayKeySweep;
import org.huanjie.store.keys.DayKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 计票钥匙 — the key of a count lives until the count is closed, whoever closed it. */
@Component
class CountKeys implements DayKeySweep.Owner {

    private final JdbcClient sql;
    private final TransactionOperations transactions;

    CountKeys(JdbcClient sql, TransactionOperations transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public DayKeys.Use use() {
        return DayKeys.Use.COUNT;
    }

    @Override
    public Map<UUID, Boolean> over(List<UUID> those) {
        return transactions.execute(status -> sql
                .sql("SELECT id, closed FROM count.closed_of(CAST(:those AS uuid[]))")
                .param("those", those.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getBoolean(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
