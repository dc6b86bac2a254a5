package org.huanjie.mobilisation.contact;

import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.roll.voter.VoterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 走访记录表 — contacts are added and never changed; what they say of help is a table of its own, which goes earlier. */
@Repository
class ContactRows {

    private final JdbcClient sql;

    ContactRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of a village, from the earliest. */
    List<HouseholdContact> of(String village) {
        var needs = needs(village);
        return sql.sql("""
                SELECT id, household, volunteer, way, reached, stops, at FROM mobilisation.contact
                WHERE village = :village ORDER BY at, id""")
                .param("village", village)
                .query((row, n) -> new HouseholdContact(
                        new ContactId(row.getObject("id", UUID.class)),
                        new HouseholdId(row.getObject("household", UUID.class)),
                        new VolunteerId(row.getObject("volunteer", UUID.class)),
                        ContactWay.valueOf(row.getString("way")),
                        row.getBoolean("reached"),
                        row.getBoolean("stops"),
                        row.getObject("at", OffsetDateTime.class),
                        needs.getOrDefault(new ContactId(row.getObject("id", UUID.class)), Map.of())))
                .list();
    }

    private Map<ContactId, Map<VoterId, Set<ContactNeed>>> needs(String village) {
        var all = new HashMap<ContactId, Map<VoterId, Set<ContactNeed>>>();
        sql.sql("SELECT contact, voter, kind FROM mobilisation.need WHERE village = :village")
                .param("village", village)
                .query((row, n) -> all.computeIfAbsent(
                                new ContactId(row.getObject("contact", UUID.class)), id -> new HashMap<>())
                        .computeIfAbsent(
                                new VoterId(row.getObject("voter", UUID.class)),
                                voter -> EnumSet.noneOf(ContactNeed.class))
                        .add(ContactNeed.valueOf(row.getString("kind"))))
                .list();
        return all;
    }

    /** By household. */
    Map<HouseholdId, List<HouseholdContact>> byHousehold(String village) {
        return of(village).stream().collect(Collectors.groupingBy(HouseholdContact::household));
    }

    /** Which household a contact of this id is of, within the present scope. */
    Optional<HouseholdId> household(ContactId id) {
        return sql.sql("SELECT household FROM mobilisation.contact WHERE id = :id")
                .param("id", id.uuid())
                .query((row, n) -> new HouseholdId(row.getObject("household", UUID.class)))
                .optional();
    }

    /** False where a contact of this id is there already. */
    boolean add(String village, VolunteerId volunteer, ContactReport report, OffsetDateTime now, String by) {
        boolean isNew = sql.sql("""
                INSERT INTO mobilisation.contact (id, village, household, volunteer, way, reached, stops, at, received_at, by)
                VALUES (:id, :village, :household, :volunteer, :way, :reached, :stops, :at, :now, :by)
                ON CONFLICT (id) DO NOTHING""")
                        .param("id", report.id().uuid())
                        .param("village", village)
                        .param("household", report.household().uuid())
                        .param("volunteer", volunteer.uuid())
                        .param("way", report.way().name())
                        .param("reached", report.reached())
                        .param("stops", report.stops())
                        .param("at", report.at())
                        .param("now", now)
                        .param("by", by)
                        .update()
                == 1;
        if (isNew) {
            report.needs().forEach((voter, kinds) -> kinds.forEach(kind -> add(village, report, voter, kind)));
        }
        return isNew;
    }

    private void add(String village, ContactReport report, VoterId voter, ContactNeed kind) {
        sql.sql("""
                INSERT INTO mobilisation.need (contact, village, voter, kind, consented)
                VALUES (:contact, :village, :voter, :kind, :consented)""")
                .param("contact", report.id().uuid())
                .param("village", village)
                .param("voter", voter.uuid())
                .param("kind", kind.name())
                .param("consented", report.consents())
                .update();
    }
}
