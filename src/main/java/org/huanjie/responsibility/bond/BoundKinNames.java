package org.huanjie.responsibility.bond;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.officer.KnownKin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 责任人亲属的姓名 — who of those bound to villages said to be near to somebody that is looked at. */
@Component
class BoundKinNames implements KnownKin {

    private record Near(UUID villager, String name) {}

    private final JdbcClient sql;

    BoundKinNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Set<String>> names(Collection<UUID> people) {
        return sql
                .sql("""
                SELECT k.asked_of AS villager, p.person_name AS name
                FROM responsibility.kin k JOIN responsibility.person p ON p.id = k.person
                WHERE k.asked_of = ANY (:people) AND k.relation IS NOT NULL""")
                .param("people", people.toArray(UUID[]::new))
                .query(Near.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Near::villager, Collectors.mapping(Near::name, Collectors.toSet())));
    }
}
