package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huanjie.HuanjieIT;
import org.huanjie.access.kept.DataSubject;
import org.huanjie.access.kept.KeptColumn;
import org.huanjie.access.kept.KeptColumns;
import org.huanjie.house.Columns;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of people is said by the store's own columns, and read from there. */
@HuanjieIT
class WhatIsKeptIT {

    @Autowired
    private KeptColumns kept;

    @Autowired
    private JdbcClient sql;

    @Test
    void theHouseReadsTheColumnsThatTheStoreHas() {
        assertThat(Columns.names()).containsExactlyInAnyOrderElementsOf(sql.sql("""
                SELECT n.nspname || '.' || c.relname || '.' || a.attname FROM pg_attribute a
                JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                  AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public')""")
                .query(String.class)
                .list());
    }

    @Test
    void everySentenceOfTheStoreIsRead() {
        var read = kept.all();
        assertThat(read)
                .hasSize(sql.sql("SELECT count(*) FROM pg_description WHERE description ^@ 'kept: '")
                        .query(Integer.class)
                        .single())
                .extracting(KeptColumn::column)
                .contains("roll.voter.number_sealed", "candidacy.pledge.words_sealed", "access.session.address");
        assertThat(List.of(DataSubject.values()))
                .allMatch(whose -> read.stream()
                        .anyMatch(column -> column.keeping().whose().contains(whose)));
    }
}
