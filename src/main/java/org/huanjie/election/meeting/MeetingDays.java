package org.huanjie.election.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Entered;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 会议日期 — a meeting has a day within its term, when it was to come no more, and after what it decides on was there. */
@Component
class MeetingDays {

    private final JdbcClient sql;
    private final Elections elections;
    private final Clock clock;

    MeetingDays(JdbcClient sql, Elections elections, Clock clock) {
        this.sql = sql;
        this.elections = elections;
        this.clock = clock;
    }

    List<Reason> against(Election election, Meeting meeting) {
        var reasons = new ArrayList<Reason>();
        if (meeting.announced().isAfter(meeting.held())) {
            reasons.add(MeetingRefusal.ANNOUNCED_AFTER.of(meeting.announced(), meeting.held()));
        }
        if (meeting.held().isAfter(LocalDate.now(clock))) {
            reasons.add(MeetingRefusal.IN_FUTURE.of(meeting.held()));
        }
        var opened = opened(election);
        if (meeting.held().isBefore(opened)) {
            reasons.add(MeetingRefusal.BEFORE_TERM.of(meeting.held(), opened));
        }
        if (meeting.purpose().body() == election.body()) {
            reasons.addAll(tooSoon(election, meeting));
        }
        return reasons;
    }

    private List<Reason> tooSoon(Election election, Meeting meeting) {
        return switch (meeting.purpose()) {
            case COMMITTEE, FILL_SEATS -> List.of();
            case NOMINATION, PRELIMINARY ->
                entered(election.first(), Stage.NOMINATING)
                        .map(there -> after(Optional.of(there), meeting, MeetingRefusal.BEFORE_NOMINATION))
                        .orElse(List.of());
            case RULES -> after(chosen(election), meeting, MeetingRefusal.BEFORE_COMMITTEE);
            case SUPERVISORS ->
                election.procedure().interim()
                        ? List.of() // who sits has sat for long
                        : after(result(election), meeting, MeetingRefusal.BEFORE_RESULT);
            case PARTY_ELECTION ->
                election.reached(Stage.APPROVED)
                                && entered(election.first(), Stage.APPROVED).isEmpty()
                        ? List.of()
                        : after(entered(election.first(), Stage.APPROVED), meeting, MeetingRefusal.BEFORE_APPROVAL);
            case VOTE_AGAIN ->
                Optional.ofNullable(election.follows())
                        .map(voided -> after(
                                Optional.ofNullable(elections.get(voided).day()), meeting, MeetingRefusal.BEFORE_VOID))
                        .orElse(List.of());
        };
    }

    // what is not there yet cannot be decided on either
    private static List<Reason> after(Optional<LocalDate> there, Meeting meeting, MeetingRefusal otherwise) {
        return there.filter(day -> !meeting.held().isBefore(day)).isPresent()
                ? List.of()
                : List.of(otherwise.of(
                        meeting.held(), there.map(Object.class::cast).orElse("—")));
    }

    private LocalDate opened(Election election) {
        return sql.sql("SELECT opened_at FROM election.election WHERE id = :first")
                .param("first", election.first().uuid())
                .query(OffsetDateTime.class)
                .single()
                .atZoneSameInstant(clock.getZone())
                .toLocalDate();
    }

    /** The day of the meeting that first chose the village's election committee. */
    private Optional<LocalDate> chosen(Election election) {
        return sql.sql("""
                SELECT min(m.held) FROM election.committee_member c JOIN election.meeting m ON m.id = c.meeting
                WHERE c.election = :first""")
                .param("first", election.first().uuid())
                .query(LocalDate.class)
                .optional();
    }

    /** The day on which the villagers' committee of the same term had its last result. */
    private Optional<LocalDate> result(Election supervisors) {
        return elections
                .find(supervisors.village(), Body.VILLAGERS_COMMITTEE)
                .filter(committee -> committee.term().equals(supervisors.term()) && committee.reached(Stage.DECLARED))
                .flatMap(committee -> entered(committee.id(), Stage.DECLARED));
    }

    private Optional<LocalDate> entered(ElectionId election, Stage stage) {
        return elections.entered(election).stream()
                .filter(one -> one.stage() == stage)
                .map(Entered::at)
                .map(at -> at.atZoneSameInstant(clock.getZone()).toLocalDate())
                .findFirst();
    }
}
