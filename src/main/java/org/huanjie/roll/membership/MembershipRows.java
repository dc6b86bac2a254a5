package org.huanjie.roll.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 名册表. */
@Repository
class MembershipRows {

    private static final String COLUMNS =
            "SELECT id, village, kind, person, on_roll, name, group_number FROM roll.membership ";

    private final JdbcClient sql;

    MembershipRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Enters it; false where the person is on that list already. */
    boolean add(Membership one, OffsetDateTime at) {
        return sql.sql("""
                INSERT INTO roll.membership (id, village, kind, person, on_roll, name, group_number, entered_at)
                VALUES (:id, :village, :kind, :person, :onRoll, :name, :group, :at)
                ON CONFLICT (village, kind, person) DO NOTHING""")
                        .param("id", one.id().uuid())
                        .param("village", one.village())
                        .param("kind", one.kind().name())
                        .param("person", one.person().uuid())
                        .param("onRoll", one.onRoll())
                        .param("name", one.name())
                        .param("group", one.group().isPresent() ? one.group().getAsInt() : null, java.sql.Types.INTEGER)
                        .param("at", at)
                        .update()
                == 1;
    }

    void remove(MembershipId id) {
        sql.sql("DELETE FROM roll.membership WHERE id = :id")
                .param("id", id.uuid())
                .update();
    }

    Optional<Membership> find(String village, MembershipId id) {
        return sql.sql(COLUMNS + "WHERE village = :village AND id = :id")
                .param("village", village)
                .param("id", id.uuid())
                .query(MembershipRows::row)
                .optional();
    }

    List<Membership> of(String village, MembershipKind kind) {
        return sql.sql(COLUMNS + "WHERE village = :village AND kind = :kind ORDER BY group_number NULLS LAST, name, id")
                .param("village", village)
                .param("kind", kind.name())
                .query(MembershipRows::row)
                .list();
    }

    /** Those of a division and below it, as far as the present scope reaches. */
    List<Membership> within(DivisionCode division, MembershipKind kind) {
        return sql.sql(COLUMNS + "WHERE village >= :from AND village < :to AND kind = :kind ORDER BY village, name, id")
                .param("from", division.digits())
                .param("to", division.end())
                .param("kind", kind.name())
                .query(MembershipRows::row)
                .list();
    }

    boolean knows(MemberPerson person) {
        return sql.sql("SELECT EXISTS (SELECT FROM roll.membership WHERE person = :person)")
                .param("person", person.uuid())
                .query(Boolean.class)
                .single();
    }

    private static Membership row(ResultSet row, int n) throws SQLException {
        return new Membership(
                new MembershipId(row.getObject("id", UUID.class)),
                row.getString("village"),
                MembershipKind.valueOf(row.getString("kind")),
                new MemberPerson(row.getObject("person", UUID.class)),
                row.getBoolean("on_roll"),
                row.getString("name"),
                Stream.ofNullable(row.getObject("group_number", Integer.class))
                        .mapToInt(Integer::intValue)
                        .findFirst());
    }
}
