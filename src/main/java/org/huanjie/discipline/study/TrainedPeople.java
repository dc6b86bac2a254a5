package org.huanjie.discipline.study;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.preparation.DutyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 受训名册 — everybody of a village who was trained, by courses and quizzes together; for lists and certificates. */
@Service
@Transactional(readOnly = true)
public class TrainedPeople {

    private record Pledged(UUID person, OffsetDateTime at) {}

    private final Courses courses;
    private final Quizzes quizzes;
    private final Enrolment enrolment;
    private final JdbcClient sql;
    private final Clock clock;

    TrainedPeople(Courses courses, Quizzes quizzes, Enrolment enrolment, JdbcClient sql, Clock clock) {
        this.courses = courses;
        this.quizzes = quizzes;
        this.enrolment = enrolment;
        this.sql = sql;
        this.clock = clock;
    }

    public List<Trained> of(Election election) {
        var held = courses.of(election);
        var passed = quizzes.passed(election.village());
        var pledged = sql.sql("""
                SELECT person, min(given_at) AS at FROM discipline.pledge
                WHERE village = :village AND taken_back_at IS NULL AND kind IN ('STAFF', 'VOLUNTEER') GROUP BY person""")
                .param("village", election.village())
                .query(Pledged.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Pledged::person, one -> day(one.at())));
        return enrolment.of(election.village(), election.term()).stream()
                .flatMap(person -> trained(person, held, passed, Optional.ofNullable(pledged.get(person.id()))).stream())
                .toList();
    }

    private Optional<Trained> trained(
            EnrolledPerson person, List<Course> held, List<Quizzes.Passed> passed, Optional<LocalDate> pledged) {
        var kinds = EnumSet.noneOf(DutyKind.class);
        var attended = held.stream()
                .filter(course -> course.people().contains(person.id()))
                .toList();
        var own = passed.stream().filter(one -> one.person().equals(person.id())).toList();
        attended.forEach(course -> kinds.addAll(course.held().kinds()));
        Stream.of(DutyKind.values())
                .filter(kind -> own.stream().anyMatch(one -> one.bank() == QuestionBank.of(kind)))
                .forEach(kinds::add);
        var first = Stream.concat(
                        attended.stream().map(course -> course.held().on()), own.stream().map(one -> day(one.at())))
                .min(LocalDate::compareTo);
        return first.filter(day -> !kinds.isEmpty())
                .map(day -> new Trained(person.name(), kinds, day, pledged));
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }
}
