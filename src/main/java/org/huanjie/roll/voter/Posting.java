package org.huanjie.roll.voter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.roll.line.Problem;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 名单公布 — posts a village's roll and, once objections are done with, settles it (S07–S09; R-RG-5, R-RG-6). */
@Service
@Transactional
public class Posting {

    /**
     * 公布记录 — the day a roll was posted: the day its election entered that stage.
     *
     * @param objectionsUntil the last day on which an objection is received: of five days, the day of posting not counted (R-RG-6)
     */
    public record Posted(LocalDate on, LocalDate objectionsUntil) {}

    /** 公布期限 — the last day that the law allows, and the day that one plans with. */
    public record Days(LocalDate latest, LocalDate planned) {}

    private final RollCalendar calendar;
    private final StageDoor door;

    Posting(RollCalendar calendar, StageDoor door) {
        this.calendar = calendar;
        this.door = door;
    }

    @Transactional(readOnly = true)
    public Optional<Posted> of(String village) {
        return calendar.election(village).flatMap(calendar::posted);
    }

    @Transactional(readOnly = true)
    public Optional<Days> days(String village) {
        return calendar.election(village).flatMap(calendar::postingDays);
    }

    /** What stands against entering this stage today, the order of the stages included; empty where the button may be pressed. */
    @Transactional(readOnly = true)
    public List<Reason> against(String village, Stage next) {
        return calendar.election(village)
                .map(election -> door.against(election, next))
                .orElse(List.of(Problem.VILLAGE_UNKNOWN.of()));
    }

    /** Posts the roll: from this day objections are received for five days. */
    public Verdict<Election> post(String village, SignedIn by) {
        return enter(village, Stage.ROLL_PUBLISHED, by);
    }

    /** Settles the roll: every objection decided, the five days over. */
    public Verdict<Election> settle(String village, SignedIn by) {
        return enter(village, Stage.ROLL_SETTLED, by);
    }

    private Verdict<Election> enter(String village, Stage next, SignedIn by) {
        return door.enter(calendar.election(village).map(Election::id).orElseThrow(), next, by);
    }
}
