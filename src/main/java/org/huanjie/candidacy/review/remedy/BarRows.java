package org.huanjie.candidacy.review.remedy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 不列入决定表. */
@Repository
class BarRows {

    private static final String COLUMNS = """
            SELECT id, finding, review, village, decided_on, decided_by, confirm_by, confirmed_on, confirmed_by, ended_on, ended_because
            FROM candidacy.bar\s""";

    private final JdbcClient sql;
    private final Vault vault;

    BarRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    List<ListBar> of(UUID review) {
        return sql.sql(COLUMNS + "WHERE review = :review ORDER BY decided_on, id")
                .param("review", review)
                .query(ListBar.class)
                .list();
    }

    void add(ListBar bar, String reasons) {
        sql.sql("""
                INSERT INTO candidacy.bar (id, finding, review, village, reasons_sealed, decided_on, decided_by, confirm_by)
                VALUES (:id, :finding, :review, :village, :reasons, :on, :by, :confirmBy)""")
                .param("id", bar.id())
                .param("finding", bar.finding())
                .param("review", bar.review())
                .param("village", bar.village())
                .param("reasons", vault.seal(reasons, context(bar.id())))
                .param("on", bar.decidedOn())
                .param("by", bar.decidedBy())
                .param("confirmBy", bar.confirmBy())
                .update();
    }

    String reasons(UUID bar) {
        return vault.open(
                sql.sql("SELECT reasons_sealed FROM candidacy.bar WHERE id = :id")
                        .param("id", bar)
                        .query(byte[].class)
                        .single(),
                context(bar));
    }

    void confirm(UUID bar, LocalDate on, String by) {
        sql.sql("UPDATE candidacy.bar SET confirmed_on = :on, confirmed_by = :by WHERE id = :id")
                .param("on", on)
                .param("by", by)
                .param("id", bar)
                .update();
    }

    void end(UUID bar, LocalDate on, ListBar.Ending because) {
        sql.sql("UPDATE candidacy.bar SET ended_on = :on, ended_because = :because WHERE id = :id AND ended_on IS NULL")
                .param("on", on)
                .param("because", because.name())
                .param("id", bar)
                .update();
    }

    private static String context(UUID bar) {
        return "candidacy.bar:" + bar;
    }
}
