package org.huanjie.mobilisation.volunteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.messaging.rule.PhoneNumber;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.polling.preparation.Kinship;
import org.huanjie.region.DivisionCode;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.store.keys.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 志愿者表 — volunteers as they lie in the store, and whom of those who stand they said to be near to. */
@Repository
class VolunteerRows {

    private static final String COLUMNS = "SELECT * FROM mobilisation.volunteer ";

    private final JdbcClient sql;
    private final Vault vault;

    VolunteerRows(JdbcClient sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    List<Volunteer> of(String village, UUID term) {
        return sql.sql(COLUMNS + "WHERE village = :village AND term = :term ORDER BY name, id")
                .param("village", village)
                .param("term", term)
                .query((row, n) -> volunteer(row))
                .list();
    }

    /** The villages of this division in which anybody signed up. */
    List<String> villages(String division) {
        return sql.sql(
                        "SELECT DISTINCT village FROM mobilisation.volunteer WHERE village >= :lo AND village < :hi ORDER BY village")
                .param("lo", division)
                .param("hi", new DivisionCode(division).end())
                .query(String.class)
                .list();
    }

    Optional<Volunteer> find(VolunteerId id) {
        return sql.sql(COLUMNS + "WHERE id = :id")
                .param("id", id.uuid())
                .query((row, n) -> volunteer(row))
                .optional();
    }

    Optional<Volunteer> ofAccount(UUID account) {
        return sql.sql(COLUMNS + "WHERE account = :account AND accepted_at IS NOT NULL AND left_at IS NULL")
                .param("account", account)
                .query((row, n) -> volunteer(row))
                .optional();
    }

    /** @param acceptedBy nobody, where it waits for the village */
    void add(
            VolunteerId id,
            String village,
            UUID term,
            SignUp said,
            String by,
            @Nullable String acceptedBy,
            OffsetDateTime at) {
        var phone = PhoneNumber.of(said.phone());
        sql.sql("""
                INSERT INTO mobilisation.volunteer (id, village, term, name, group_number, voter, kinds, free_from, free_until, phone_sealed,
                  phone_mask, signed_up_by, signed_up_at, accepted_by, accepted_at)
                VALUES (:id, :village, :term, :name, :group, :voter, :kinds, :from, :until, :sealed, :mask, :by, :at, :acceptedBy, :acceptedAt)""")
                .param("id", id.uuid())
                .param("village", village)
                .param("term", term)
                .param("name", said.name())
                .param("group", said.group().isPresent() ? said.group().getAsInt() : null, Types.SMALLINT)
                .param("voter", said.voter().map(VoterId::uuid).orElse(null), Types.OTHER)
                .param("kinds", said.kinds().stream().map(DutyKind::name).toArray(String[]::new))
                .param("from", said.hours().map(FreeHours::from).orElse(null), Types.TIME)
                .param("until", said.hours().map(FreeHours::until).orElse(null), Types.TIME)
                .param(
                        "sealed",
                        phone.map(one -> vault.seal(one.digits(), context(id))).orElse(null),
                        Types.BINARY)
                .param("mask", phone.map(PhoneNumber::masked).orElse(null), Types.VARCHAR)
                .param("by", by)
                .param("at", at)
                .param("acceptedBy", acceptedBy, Types.VARCHAR)
                .param("acceptedAt", acceptedBy == null ? null : at, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void accept(VolunteerId id, String by, OffsetDateTime at) {
        one("UPDATE mobilisation.volunteer SET accepted_by = :by, accepted_at = :at", id)
                .param("by", by)
                .param("at", at)
                .update();
    }

    void leave(VolunteerId id, String by, OffsetDateTime at) {
        one("UPDATE mobilisation.volunteer SET left_by = :by, left_at = :at", id)
                .param("by", by)
                .param("at", at)
                .update();
    }

    void identify(VolunteerId id, Optional<VoterId> voter) {
        one("UPDATE mobilisation.volunteer SET voter = :voter", id)
                .param("voter", voter.map(VoterId::uuid).orElse(null), Types.OTHER)
                .update();
    }

    void link(VolunteerId id, Optional<UUID> account) {
        one("UPDATE mobilisation.volunteer SET account = :account", id)
                .param("account", account.orElse(null), Types.OTHER)
                .update();
    }

    void namesake(VolunteerId id, boolean namesake) {
        one("UPDATE mobilisation.volunteer SET namesake = :namesake", id)
                .param("namesake", namesake)
                .update();
    }

    Optional<String> phone(VolunteerId id) {
        return sql.sql("SELECT phone_sealed FROM mobilisation.volunteer WHERE id = :id AND phone_sealed IS NOT NULL")
                .param("id", id.uuid())
                .query(byte[].class)
                .optional()
                .map(kept -> vault.open(kept, context(id)));
    }

    /** Of all volunteers of a village who declared any. */
    Map<VolunteerId, Set<VoterId>> kin(String village) {
        record Line(VolunteerId volunteer, VoterId candidate) {}
        return sql
                .sql("SELECT volunteer, candidate FROM mobilisation.volunteer_kin WHERE village = :village")
                .param("village", village)
                .query(Line.class)
                .stream()
                .collect(Collectors.groupingBy(
                        Line::volunteer, Collectors.mapping(Line::candidate, Collectors.toSet())));
    }

    Map<VoterId, Kinship> kin(VolunteerId id) {
        record Line(VoterId candidate, Kinship kinship) {}
        return sql
                .sql("SELECT candidate, kinship FROM mobilisation.volunteer_kin WHERE volunteer = :id")
                .param("id", id.uuid())
                .query(Line.class)
                .stream()
                .collect(Collectors.toMap(Line::candidate, Line::kinship));
    }

    void declare(Volunteer volunteer, Map<VoterId, Kinship> kin) {
        sql.sql("DELETE FROM mobilisation.volunteer_kin WHERE volunteer = :id")
                .param("id", volunteer.id().uuid())
                .update();
        kin.forEach((candidate, kinship) -> sql.sql("""
                INSERT INTO mobilisation.volunteer_kin (volunteer, candidate, village, kinship)
                VALUES (:id, :candidate, :village, :kinship)""")
                .param("id", volunteer.id().uuid())
                .param("candidate", candidate.uuid())
                .param("village", volunteer.village())
                .param("kinship", kinship.name())
                .update());
    }

    private JdbcClient.StatementSpec one(String statement, VolunteerId id) {
        return sql.sql(statement + " WHERE id = :id").param("id", id.uuid());
    }

    private static String context(VolunteerId id) {
        return "mobilisation.volunteer-phone:" + id;
    }

    private static Volunteer volunteer(ResultSet row) throws SQLException {
        var group = row.getObject("group_number", Integer.class);
        var from = row.getObject("free_from", LocalTime.class);
        var until = row.getObject("free_until", LocalTime.class);
        var kinds = Stream.of((String[]) row.getArray("kinds").getArray())
                .map(DutyKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DutyKind.class)));
        return new Volunteer(
                new VolunteerId(row.getObject("id", UUID.class)),
                row.getString("village"),
                row.getObject("term", UUID.class),
                row.getString("name"),
                group == null ? OptionalInt.empty() : OptionalInt.of(group),
                Optional.ofNullable(VoterId.orNull(row.getObject("voter", UUID.class))),
                Optional.ofNullable(row.getObject("account", UUID.class)),
                kinds,
                from == null || until == null ? Optional.empty() : Optional.of(new FreeHours(from, until)),
                Optional.ofNullable(row.getString("phone_mask")),
                state(row),
                row.getBoolean("namesake"));
    }

    private static VolunteerState state(ResultSet row) throws SQLException {
        if (row.getObject("left_at") != null) {
            return VolunteerState.LEFT;
        }
        return row.getObject("accepted_at") == null ? VolunteerState.OFFERED : VolunteerState.ACCEPTED;
    }
}
