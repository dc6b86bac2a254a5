package org.huanjie.polling.preparation;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.officer.KnownKin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 工作人员亲属的姓名 — who on the staff of a poll was declared near to a candidate that is looked at (R-PL-6). */
@Component
class StaffKinNames implements KnownKin {

    private record Near(UUID candidate, String name) {}

    private final JdbcClient sql;

    StaffKinNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Set<String>> names(Collection<UUID> people) {
        return sql.sql("SELECT candidate, name FROM polling.kin WHERE candidate = ANY (:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(Near.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Near::candidate, Collectors.mapping(Near::name, Collectors.toSet())));
    }
}
