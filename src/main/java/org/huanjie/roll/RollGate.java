package org.huanjie.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.objection.ObjectionRows;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.roll.file.FaultyFiles;
import org.huanjie.roll.line.Problem;
import org.huanjie.roll.voter.Posting;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.roll.voter.RollRefusal;
import org.huanjie.roll.voter.Voters;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 名单关口 — what must hold before a roll is posted (R-RG-5) and before it is settled (R-RG-6). */
@Component
@Order(50)
class RollGate implements Gate {

    private final Voters voters;
    private final FaultyFiles faultyFiles;
    private final ObjectionRows objections;
    private final RollCalendar calendar;
    private final Clock clock;

    RollGate(Voters voters, FaultyFiles faultyFiles, ObjectionRows objections, RollCalendar calendar, Clock clock) {
        this.voters = voters;
        this.faultyFiles = faultyFiles;
        this.objections = objections;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            return List.of();
        }
        return switch (next) {
            case ROLL_PUBLISHED -> againstPosting(election);
            case ROLL_SETTLED -> againstSettling(election);
            default -> List.of();
        };
    }

    private List<Reason> againstPosting(Election election) {
        var reasons = new ArrayList<Reason>();
        var days = calendar.postingDays(election);
        if (days.isEmpty()) {
            reasons.add(Problem.NO_ELECTION_DAY.of().under("R-RG-5"));
        } else if (LocalDate.now(clock).isAfter(days.get().latest())) {
            reasons.add(RollRefusal.TOO_LATE.of(days.get().latest()));
        }
        if (voters.count(election.village()) == 0) {
            reasons.add(RollRefusal.NOBODY.of());
        }
        faultyFiles.find(election.village()).ifPresent(file -> reasons.add(RollRefusal.FAULTY_FILE.of(file.faults())));
        return reasons;
    }

    private List<Reason> againstSettling(Election election) {
        var reasons = new ArrayList<Reason>();
        calendar.posted(election)
                .map(Posting.Posted::objectionsUntil)
                .filter(until -> !LocalDate.now(clock).isAfter(until))
                .ifPresent(until -> reasons.add(RollRefusal.OBJECTIONS_RUN.of(until)));
        int undecided = objections.undecided(election.first(), ObjectionSubject.ROLL);
        if (undecided > 0) {
            reasons.add(RollRefusal.UNDECIDED.of(undecided));
        }
        return reasons;
    }
}
