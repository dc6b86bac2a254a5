package org.huanjie.mobilisation.household;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.roll.voter.VoterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 住户表 — households as they lie in the store, and who lives in which; whether somebody is on the roll is asked by who reads. */
@Repository
class HouseholdRows {

    private static final String COLUMNS = """
            SELECT id, village, group_number, number, walk_order, east, north, described, walk_minutes, phone_mask
            FROM mobilisation.household
            """;

    private final JdbcClient sql;

    HouseholdRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<Household> of(String village) {
        var voters = voters(village);
        return sql.sql(COLUMNS + "WHERE village = :village ORDER BY group_number, walk_order, length(number), number")
                .param("village", village)
                .query((row, n) -> household(row, voters))
                .list();
    }

    Optional<Household> find(HouseholdId id) {
        return sql.sql("SELECT village FROM mobilisation.household WHERE id = :id")
                .param("id", id.uuid())
                .query(String.class)
                .optional()
                .flatMap(village ->
                        of(village).stream().filter(one -> one.id().equals(id)).findFirst());
    }

    void add(HouseholdId id, String village, HouseholdDraft draft, String by, OffsetDateTime at) {
        placed("""
                INSERT INTO mobilisation.household (id, village, group_number, number, walk_order, east, north, described, walk_minutes,
                  entered_by, entered_at)
                VALUES (:id, :village, :group, :number, :order, :east, :north, :described, :walk, :by, :at)""", id, draft.order(), draft.place())
                .param("village", village)
                .param("group", draft.group())
                .param("number", draft.number())
                .param("by", by)
                .param("at", at)
                .update();
    }

    void place(HouseholdId id, int order, HouseholdPlace place) {
        placed("""
                UPDATE mobilisation.household SET walk_order = :order, east = :east, north = :north, described = :described,
                  walk_minutes = :walk WHERE id = :id""", id, order, place).update();
    }

    void drop(HouseholdId id) {
        sql.sql("DELETE FROM mobilisation.household WHERE id = :id")
                .param("id", id.uuid())
                .update();
    }

    void leave(Collection<VoterId> voters) {
        sql.sql("DELETE FROM mobilisation.dweller WHERE voter = ANY (:voters)")
                .param("voters", VoterId.uuids(voters))
                .update();
    }

    void settle(HouseholdId id, String village, Collection<VoterId> voters) {
        leave(voters);
        sql.sql("""
                INSERT INTO mobilisation.dweller (voter, household, village)
                SELECT voter, :id, :village FROM unnest(CAST(:voters AS uuid[])) AS voter""")
                .param("id", id.uuid())
                .param("village", village)
                .param("voters", VoterId.uuids(voters))
                .update();
    }

    void phone(HouseholdId id, Optional<byte[]> sealed, Optional<String> mask) {
        sql.sql("UPDATE mobilisation.household SET phone_sealed = :sealed, phone_mask = :mask WHERE id = :id")
                .param("sealed", sealed.orElse(null), Types.BINARY)
                .param("mask", mask.orElse(null), Types.VARCHAR)
                .param("id", id.uuid())
                .update();
    }

    Optional<byte[]> sealedPhone(HouseholdId id) {
        return sql.sql("SELECT phone_sealed FROM mobilisation.household WHERE id = :id AND phone_sealed IS NOT NULL")
                .param("id", id.uuid())
                .query(byte[].class)
                .optional();
    }

    private Map<HouseholdId, List<VoterId>> voters(String village) {
        record Line(HouseholdId home, VoterId voter) {}
        return sql
                .sql(
                        "SELECT household AS home, voter FROM mobilisation.dweller WHERE village = :village ORDER BY voter")
                .param("village", village)
                .query((row, n) -> new Line(
                        new HouseholdId(row.getObject("home", UUID.class)),
                        new VoterId(row.getObject("voter", UUID.class))))
                .stream()
                .collect(Collectors.groupingBy(Line::home, Collectors.mapping(Line::voter, Collectors.toList())));
    }

    private JdbcClient.StatementSpec placed(String statement, HouseholdId id, int order, HouseholdPlace place) {
        return sql.sql(statement)
                .param("id", id.uuid())
                .param("order", order)
                .param("east", place.spot().map(Spot::east).orElse(null), Types.INTEGER)
                .param("north", place.spot().map(Spot::north).orElse(null), Types.INTEGER)
                .param("described", place.described())
                .param(
                        "walk",
                        place.walkMinutes().isPresent() ? place.walkMinutes().getAsInt() : null,
                        Types.INTEGER);
    }

    private static Household household(ResultSet row, Map<HouseholdId, List<VoterId>> voters) throws SQLException {
        var id = new HouseholdId(row.getObject("id", UUID.class));
        var east = row.getObject("east", Integer.class);
        var north = row.getObject("north", Integer.class);
        var walk = row.getObject("walk_minutes", Integer.class);
        return new Household(
                id,
                row.getString("village"),
                row.getInt("group_number"),
                row.getString("number"),
                row.getInt("walk_order"),
                new HouseholdPlace(
                        east == null || north == null ? Optional.empty() : Optional.of(new Spot(east, north)),
                        row.getString("described"),
                        walk == null ? OptionalInt.empty() : OptionalInt.of(walk)),
                Optional.ofNullable(row.getString("phone_mask")),
                voters.getOrDefault(id, List.of()));
    }
}
