package org.huanjie.messaging.recipient;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.huanjie.messaging.rule.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 退订 — what people will not have, of what may be refused. */
@Component
public class OptOuts {

    private final JdbcClient sql;

    public OptOuts(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which of these people refused this purpose. */
    public Set<UUID> of(Collection<UUID> people, Purpose purpose) {
        return new HashSet<>(
                sql.sql("SELECT person FROM messaging.opt_out WHERE purpose = :purpose AND person = ANY (:people)")
                        .param("purpose", purpose.name())
                        .param("people", people.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    public Set<Purpose> of(UUID person) {
        var purposes = EnumSet.noneOf(Purpose.class);
        purposes.addAll(sql.sql("SELECT purpose FROM messaging.opt_out WHERE person = :person")
                .param("person", person)
                .query(Purpose.class)
                .list());
        return purposes;
    }

    public void add(UUID person, Purpose purpose, String division, OffsetDateTime at) {
        sql.sql("""
                INSERT INTO messaging.opt_out (person, purpose, division, at) VALUES (:person, :purpose, :division, :at)
                ON CONFLICT DO NOTHING""")
                .param("person", person)
                .param("purpose", purpose.name())
                .param("division", division)
                .param("at", at)
                .update();
    }

    public void remove(UUID person, Purpose purpose) {
        sql.sql("DELETE FROM messaging.opt_out WHERE person = :person AND purpose = :purpose")
                .param("person", person)
                .param("purpose", purpose.name())
                .update();
    }

    /** Whoever is gone refuses nothing any more. */
    public void forget(UUID person) {
        sql.sql("DELETE FROM messaging.opt_out WHERE person = :person")
                .param("person", person)
                .update();
    }
}
