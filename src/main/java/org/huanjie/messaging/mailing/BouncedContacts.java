package org.huanjie.messaging.mailing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.messaging.recipient.ContactPoint;
import org.huanjie.messaging.recipient.ContactPoints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 失效联系方式 — the numbers that a gateway found nobody at, with whose they are, for who keeps them. */
@Service
@Transactional(readOnly = true)
public class BouncedContacts {

    /** 失效号码 — a person's, by the name that the last message to them bore. */
    public record Bounced(String name, ContactPoint point, OffsetDateTime since) {}

    private final ContactPoints points;
    private final JdbcClient sql;

    BouncedContacts(ContactPoints points, JdbcClient sql) {
        this.points = points;
        this.sql = sql;
    }

    /** Those in the present scope, the last first. */
    public List<Bounced> all() {
        var found = points.bounced();
        var names = names(found.stream().map(ContactPoint::person).toList());
        return found.stream()
                .flatMap(point -> Stream.ofNullable(point.bounced())
                        .map(since -> new Bounced(names.getOrDefault(point.person(), ""), point, since)))
                .toList();
    }

    private Map<UUID, String> names(List<UUID> people) {
        return sql
                .sql("""
                SELECT DISTINCT ON (person) person, person_name FROM messaging.message
                WHERE person = ANY (:people) ORDER BY person, written_at DESC""")
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("person", UUID.class), row.getString("person_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
