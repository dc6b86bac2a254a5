package org.huanjie.messaging.recipient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.messaging.recipient.ContactKind.Address;
import org.huanjie.messaging.rule.Route;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 联系方式簿 — the telephones and mailboxes, sealed; one of a kind for each person. Who may enter and read is asked by who calls. */
@Component
public class ContactPoints {

    /** What a number is sealed for here and in the outbox, so that one is never opened as another's. */
    public static final String CONTEXT = "messaging:address";

    private static final String COLUMNS =
            "SELECT person, kind, division, mask, verified_at, vouched_by, bounced_at FROM messaging.contact ";

    /** 开启的联系方式 — a working address as who sends needs it: opened, with its mark. */
    public record Opened(UUID person, ContactKind kind, Address address, byte[] mark) {}

    private final JdbcClient sql;
    private final Vault vault;

    public ContactPoints(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    public byte[] mark(String address) {
        return vault.mark(address, CONTEXT);
    }

    /** Puts it in the place of what stood there; it is to be verified anew. */
    public void enter(
            UUID person, ContactKind kind, Address address, String division, String owner, OffsetDateTime at) {
        put(person, kind, address, division, owner, at, null);
    }

    /** Puts it in the place of what stood there, as somebody wrote it down who answers for it. */
    public void vouch(
            UUID person,
            ContactKind kind,
            Address address,
            String division,
            String owner,
            OffsetDateTime at,
            String by) {
        put(person, kind, address, division, owner, at, by);
    }

    private void put(
            UUID person,
            ContactKind kind,
            Address address,
            String division,
            String owner,
            OffsetDateTime at,
            @Nullable String by) {
        boolean _ = remove(person, kind);
        sql.sql("""
                INSERT INTO messaging.contact (person, kind, division, owner, sealed, mark, mask, entered_at, vouched_by)
                VALUES (:person, :kind, :division, :owner, :sealed, :mark, :mask, :at, :by)""")
                .param("by", by, java.sql.Types.VARCHAR)
                .param("person", person)
                .param("kind", kind.name())
                .param("division", division)
                .param("owner", owner)
                .param("sealed", vault.seal(address.text(), CONTEXT))
                .param("mark", mark(address.text()))
                .param("mask", address.mask())
                .param("at", at)
                .update();
    }

    public boolean remove(UUID person, ContactKind kind) {
        return sql.sql("DELETE FROM messaging.contact WHERE person = :person AND kind = :kind")
                        .param("person", person)
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    public List<ContactPoint> of(UUID person) {
        return sql.sql(COLUMNS + "WHERE person = :person ORDER BY kind DESC")
                .param("person", person)
                .query((row, n) -> point(row))
                .list();
    }

    public List<ContactPoint> of(Collection<UUID> people) {
        return sql.sql(COLUMNS + "WHERE person = ANY (:people)")
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> point(row))
                .list();
    }

    public Optional<ContactPoint> find(UUID person, ContactKind kind) {
        return of(person).stream().filter(point -> point.kind() == kind).findFirst();
    }

    /** The address itself, whether it works or not: for the code that proves it. */
    public Optional<Opened> open(UUID person, ContactKind kind) {
        return opened("person = :person AND kind = :kind", Map.of("person", person, "kind", kind.name())).stream()
                .findFirst();
    }

    /** What works of these people, by person. */
    public Map<UUID, List<Opened>> working(Collection<UUID> people) {
        return working(people, "(verified_at IS NOT NULL OR vouched_by IS NOT NULL)");
    }

    /** What of it the people proved to have in hand themselves: where a code may go. */
    public Map<UUID, List<Opened>> proved(Collection<UUID> people) {
        return working(people, "verified_at IS NOT NULL");
    }

    private Map<UUID, List<Opened>> working(Collection<UUID> people, String known) {
        return opened(
                        "person = ANY (:people) AND bounced_at IS NULL AND " + known,
                        Map.of("people", people.toArray(UUID[]::new)))
                .stream()
                .collect(Collectors.groupingBy(Opened::person));
    }

    /** The first of these by which this route reaches its person. */
    public static Optional<Opened> by(Route route, List<Opened> points) {
        return points.stream()
                .filter(point -> route != Route.PRINT && point.kind() == ContactKind.of(route))
                .findFirst();
    }

    /** Those that are given up, in the present scope; who keeps them asks for others. */
    public List<ContactPoint> bounced() {
        return sql.sql(COLUMNS + "WHERE bounced_at IS NOT NULL ORDER BY bounced_at DESC, person LIMIT 500")
                .query((row, n) -> point(row))
                .list();
    }

    /** Everybody in the present scope who is reached somewhere, for who looks whether that has still a purpose. */
    public List<UUID> people() {
        return sql.sql("SELECT DISTINCT person FROM messaging.contact")
                .query(UUID.class)
                .list();
    }

    private List<Opened> opened(String which, Map<String, ?> values) {
        return sql.sql("SELECT person, kind, sealed, mask, mark FROM messaging.contact WHERE " + which)
                .params(values)
                .query((row, n) -> new Opened(
                        row.getObject("person", UUID.class),
                        ContactKind.valueOf(row.getString("kind")),
                        new Address(vault.open(row.getBytes("sealed"), CONTEXT), row.getString("mask")),
                        row.getBytes("mark")))
                .list();
    }

    private static ContactPoint point(ResultSet row) throws SQLException {
        return new ContactPoint(
                row.getObject("person", UUID.class),
                ContactKind.valueOf(row.getString("kind")),
                row.getString("division"),
                row.getString("mask"),
                row.getObject("verified_at", OffsetDateTime.class),
                row.getString("vouched_by") != null,
                row.getObject("bounced_at", OffsetDateTime.class));
    }
}
