package org.huanjie.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Election;
import org.huanjie.objection.ObjectionMatter;
import org.huanjie.objection.ObjectionOrgan;
import org.huanjie.objection.ObjectionRefusal;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;

/** 名单申诉 — objections to a posted roll: received for five days, answered by the election committee within three of receipt (R-RG-6). */
@Component
class RollMatter implements ObjectionMatter {

    private final RollCalendar calendar;
    private final Clock clock;

    RollMatter(RollCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public ObjectionSubject subject() {
        return ObjectionSubject.ROLL;
    }

    @Override
    public List<Reason> againstReceiving(Election election) {
        return calendar.posted(election)
                        .filter(posted -> !LocalDate.now(clock).isAfter(posted.objectionsUntil()))
                        .isPresent()
                ? List.of()
                : List.of(ObjectionRefusal.NOT_ROLL_DAYS.of().under(subject().rule()));
    }

    @Override
    public List<Reason> againstOrgan(Election election, ObjectionOrgan organ) {
        return organ == ObjectionOrgan.ELECTION_COMMITTEE
                ? List.of()
                : List.of(ObjectionRefusal.ORGAN.of().under(subject().rule()));
    }

    @Override
    public Optional<LocalDate> dueOn(Election election, LocalDate received) {
        return Optional.of(calendar.decidedBy(election, received));
    }
}
