package org.huanjie.roll.voter;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.officer.KnownKin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 名单上的姓名 — what those who are looked at are called: whoever looks and bears the name may be looking at themselves. */
@Component
class RollNames implements KnownKin {

    private record Named(UUID id, String name) {}

    private final JdbcClient sql;

    RollNames(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<UUID, Set<String>> names(Collection<UUID> people) {
        return sql.sql("SELECT id, name FROM roll.voter WHERE id = ANY (:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::id, named -> Set.of(named.name())));
    }
}
