package org.huanjie.discipline.duty;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Ids;
import org.huanjie.store.scope.Lock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 在册名册 — the people whose training and pledges are kept; gone with the archive of the village's election. */
@Service
@Transactional(readOnly = true)
public class Enrolment {

    private final JdbcClient sql;
    private final Elections elections;
    private final Ids ids;
    private final Clock clock;

    Enrolment(JdbcClient sql, Elections elections, Ids ids, Clock clock) {
        this.sql = sql;
        this.elections = elections;
        this.ids = ids;
        this.clock = clock;
    }

    /** The election of a village that its staff and its candidates serve and stand in. */
    public Optional<Election> election(String village) {
        return elections.find(village, Body.VILLAGERS_COMMITTEE);
    }

    /** Everyone enrolled in a village's term, by name. */
    public List<EnrolledPerson> of(String village, UUID term) {
        return sql.sql(
                        "SELECT id, village, term, name, voter FROM discipline.person WHERE village = :village AND term = :term ORDER BY name, id")
                .param("village", village)
                .param("term", term)
                .query((row, n) -> new EnrolledPerson(
                        row.getObject("id", UUID.class),
                        row.getString("village"),
                        row.getObject("term", UUID.class),
                        row.getString("name"),
                        Optional.ofNullable(VoterId.orNull(row.getObject("voter", UUID.class)))))
                .list();
    }

    /** One of this village, in whatever term. */
    public Optional<EnrolledPerson> find(String village, UUID person) {
        return sql.sql("SELECT term FROM discipline.person WHERE village = :village AND id = :person")
                .param("village", village)
                .param("person", person)
                .query(UUID.class)
                .optional()
                .flatMap(term -> of(village, term).stream()
                        .filter(one -> one.id().equals(person))
                        .findFirst());
    }

    /** Until the transaction ends, nobody else changes who of a village is enrolled or has pledged. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String village) {
        Lock.ENROLMENT.hold(sql, village);
    }

    /** Those who are enrolled already, and whoever is not yet, in the order in which they are named. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EnrolledPerson> enrol(Election election, Collection<Named> people) {
        hold(election.village());
        var known = new ArrayList<>(of(election.village(), election.term()));
        return people.stream()
                .distinct()
                .map(one -> known.stream()
                        .filter(other -> other.is(one))
                        .findFirst()
                        .orElseGet(() -> {
                            var added = add(election, one);
                            known.add(added);
                            return added;
                        }))
                .toList();
    }

    private EnrolledPerson add(Election election, Named one) {
        var person = new EnrolledPerson(ids.next(), election.village(), election.term(), one.name(), one.voter());
        sql.sql("""
                INSERT INTO discipline.person (id, village, term, name, voter, enrolled_at)
                VALUES (:id, :village, :term, :name, :voter, :at)""")
                .param("id", person.id())
                .param("village", person.village())
                .param("term", person.term())
                .param("name", person.name())
                .param("voter", one.voter().map(VoterId::uuid).orElse(null), java.sql.Types.OTHER)
                .param("at", OffsetDateTime.now(clock))
                .update();
        return person;
    }
}
