package org.huanjie.discipline.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 培训簿 — the courses that a village has held for its staff and volunteers, with who was there. */
@Service
@Transactional
public class Courses {

    private static final int LONGEST = 100;
    private static final int LONGEST_MATERIAL = 200;
    private static final int LONGEST_NAME = 40;

    private final JdbcClient sql;
    private final Enrolment enrolment;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Courses(JdbcClient sql, Enrolment enrolment, Ledger ledger, Ids ids, Clock clock) {
        this.sql = sql;
        this.enrolment = enrolment;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The courses of a village's term, the last first. */
    @Transactional(readOnly = true)
    public List<Course> of(Election election) {
        return sql.sql("""
                SELECT c.id, c.kinds, c.held_on, c.place, c.trainer, c.material,
                  array(SELECT a.person FROM discipline.attendance a WHERE a.course = c.id ORDER BY a.person) AS people
                FROM discipline.course c WHERE c.village = :village AND c.term = :term ORDER BY c.held_on DESC, c.id DESC""")
                .param("village", election.village())
                .param("term", election.term())
                .query((row, n) -> course(row))
                .list();
    }

    /** Takes down a course, with everyone who was there; answers its id. */
    public Verdict<UUID> hold(String village, Course.Held held, List<Named> there, SignedIn by) {
        var election = enrolment.election(village);
        var reasons = new ArrayList<>(against(village, election, by));
        reasons.addAll(against(held));
        if (there.isEmpty()) {
            reasons.add(StudyRefusal.NOBODY.of().at("there"));
        }
        if (there.stream().anyMatch(one -> one.name().isBlank() || one.name().length() > LONGEST_NAME)) {
            reasons.add(StudyRefusal.NAME.of(LONGEST_NAME).at("there"));
        }
        return Verdict.unless(reasons, () -> enter(election.orElseThrow(), held, there, by));
    }

    /** Takes a course back that was taken down wrongly. */
    public Verdict<Nothing> drop(String village, UUID course, SignedIn by) {
        enrolment.hold(village);
        var election = enrolment.election(village);
        var reasons = new ArrayList<>(against(village, election, by));
        if (election.stream()
                .flatMap(one -> of(one).stream())
                .noneMatch(one -> one.id().equals(course))) {
            reasons.add(StudyRefusal.NO_COURSE.of());
        }
        return Verdict.unless(reasons, () -> {
            sql.sql("DELETE FROM discipline.course WHERE id = :course AND village = :village")
                    .param("course", course)
                    .param("village", village)
                    .update();
            ledger.enter(new StudyAct.CourseDropped(village, course, by.signInName()));
        });
    }

    private static List<Reason> against(String village, Optional<Election> election, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        if (election.isEmpty()) {
            reasons.add(StudyRefusal.NO_ELECTION.of());
        }
        if (election.filter(one -> one.reached(Stage.ARCHIVED)).isPresent()) {
            reasons.add(StudyRefusal.OVER.of());
        }
        return reasons;
    }

    private List<Reason> against(Course.Held held) {
        var reasons = new ArrayList<Reason>();
        if (held.kinds().isEmpty()) {
            reasons.add(StudyRefusal.NO_KIND.of().at("kinds"));
        }
        if (held.on().isAfter(LocalDate.now(clock))) {
            reasons.add(StudyRefusal.NOT_YET.of(held.on()).at("on"));
        }
        if (held.place().isBlank() || held.place().length() > LONGEST) {
            reasons.add(StudyRefusal.PLACE.of(LONGEST).at("place"));
        }
        if (held.trainer().isBlank() || held.trainer().length() > LONGEST) {
            reasons.add(StudyRefusal.TRAINER.of(LONGEST).at("trainer"));
        }
        if (held.material().length() > LONGEST_MATERIAL) {
            reasons.add(StudyRefusal.MATERIAL.of(LONGEST_MATERIAL).at("material"));
        }
        return reasons;
    }

    private UUID enter(Election election, Course.Held held, List<Named> there, SignedIn by) {
        var id = ids.next();
        sql.sql("""
                INSERT INTO discipline.course (id, village, term, kinds, held_on, place, trainer, material, recorded_by, recorded_at)
                VALUES (:id, :village, :term, CAST(:kinds AS text[]), :on, :place, :trainer, :material, :by, :at)""")
                .param("id", id)
                .param("village", election.village())
                .param("term", election.term())
                .param(
                        "kinds",
                        held.kinds().stream().map(DutyKind::name).sorted().toArray(String[]::new))
                .param("on", held.on())
                .param("place", held.place().strip())
                .param("trainer", held.trainer().strip())
                .param("material", held.material().strip())
                .param("by", by.signInName())
                .param("at", OffsetDateTime.now(clock))
                .update();
        var people = enrolment.enrol(election, there);
        sql.sql("""
                INSERT INTO discipline.attendance (course, person, village)
                SELECT :course, person, :village FROM unnest(CAST(:people AS uuid[])) AS person ON CONFLICT DO NOTHING""")
                .param("course", id)
                .param("village", election.village())
                .param("people", people.stream().map(EnrolledPerson::id).toArray(UUID[]::new))
                .update();
        ledger.enter(new StudyAct.CourseHeld(election.village(), id, people.size(), by.signInName()));
        return id;
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                row.getObject("id", UUID.class),
                new Course.Held(
                        Stream.of((String[]) row.getArray("kinds").getArray())
                                .map(DutyKind::valueOf)
                                .collect(Collectors.toSet()),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("trainer"),
                        row.getString("material")),
                List.of((UUID[]) row.getArray("people").getArray()));
    }
}
