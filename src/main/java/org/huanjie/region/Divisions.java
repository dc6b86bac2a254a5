package org.huanjie.region;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 区划表 — the divisions that are known, found by code, by the one above, or by name. */
@Service
@Transactional(readOnly = true)
public class Divisions {

    private final JdbcClient sql;

    Divisions(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Division> find(String code) {
        return sql.sql("SELECT code, name, parent FROM region.division WHERE code = :code")
                .param("code", code)
                .query(Division.class)
                .optional();
    }

    /** The divisions right below this one, in the order of their codes. */
    public List<Division> below(String code) {
        return sql.sql("SELECT code, name, parent FROM region.division WHERE parent = :code ORDER BY code")
                .param("code", code)
                .query(Division.class)
                .list();
    }

    /** The villages that elect a committee within the division with this code, in the order of their codes. */
    public List<Division> villages(String within) {
        return sql.sql("""
                SELECT code, name, parent FROM region.division
                WHERE length(code) = 12 AND code >= :lo AND code < :hi ORDER BY code""")
                .param("lo", within)
                .param("hi", within + ":")
                .query(Division.class)
                .list();
    }
}
