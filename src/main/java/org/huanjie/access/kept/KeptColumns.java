package org.huanjie.access.kept;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 留存一览 — what the store keeps of people, as the comments of its own columns say it now. */
@Service
public class KeptColumns {

    private record Comment(String name, String said) {
        Stream<KeptColumn> kept() {
            return Optional.of(said).flatMap(Keeping::parse).map(keeping -> new KeptColumn(name, keeping)).stream();
        }
    }

    private final JdbcClient sql;

    KeptColumns(JdbcClient sql) {
        this.sql = sql;
    }

    /** Every column with personal data, by its name. */
    @Transactional(readOnly = true)
    public List<KeptColumn> all() {
        return sql
                .sql("""
                SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name, d.description AS said
                FROM pg_description d
                JOIN pg_class c ON c.oid = d.objoid AND d.classoid = 'pg_class'::regclass AND c.relkind = 'r'
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.objsubid AND NOT a.attisdropped
                WHERE d.objsubid > 0 AND d.description ^@ 'kept: ' ORDER BY 1""")
                .query(Comment.class)
                .stream()
                .flatMap(Comment::kept)
                .toList();
    }
}
