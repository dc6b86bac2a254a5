package org.huanjie.region;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 待确认名单 — a county's list between its bringing and its loading; whoever writes here has asked who may. */
@Repository
public class BroughtLists {

    /** 带来的名单. */
    public record Brought(UUID id, String county, int edition, byte[] content) {}

    private final JdbcClient sql;

    BroughtLists(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps it in place of whatever the county brought before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Brought list, OffsetDateTime at, String by) {
        drop(list.county());
        sql.sql("""
                INSERT INTO region.brought_list (id, county, edition, content, at, by)
                VALUES (:id, :county, :edition, :content, :at, :by)""")
                .param("id", list.id())
                .param("county", list.county())
                .param("edition", list.edition())
                .param("content", list.content())
                .param("at", at)
                .param("by", by)
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<Brought> find(String county, UUID id) {
        return sql.sql(
                        "SELECT id, county, edition, content FROM region.brought_list WHERE id = :id AND county = :county")
                .param("id", id)
                .param("county", county)
                .query((row, n) -> new Brought(
                        row.getObject("id", UUID.class),
                        row.getString("county"),
                        row.getInt("edition"),
                        row.getBytes("content")))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(String county) {
        sql.sql("DELETE FROM region.brought_list WHERE county = :county")
                .param("county", county)
                .update();
    }
}
