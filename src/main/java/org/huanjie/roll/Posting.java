package org.huanjie.roll;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Election;
import org.huanjie.election.Reason;
import org.huanjie.election.Stage;
import org.huanjie.election.StageDoor;
import org.huanjie.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 名单公布 — posts a village's roll and, once objections are done with, settles it (S07–S09; R-RG-5, R-RG-6). */
@Service
@Transactional
public class Posting {

    /** 公布记录 — when a roll was posted and with how many on it. */
    public record Posted(String village, LocalDate postedOn, int voters) {

        /** The last day on which an objection is received: day P+5, P itself not counted (R-RG-6). */
        public LocalDate objectionsUntil() {
            return postedOn.plusDays(5);
        }
    }

    /** 公布期限 — the last day that the law allows, and the day that one plans with. */
    public record Days(LocalDate latest, LocalDate planned) {}

    private final Postings postings;
    private final RollCalendar calendar;
    private final Voters voters;
    private final StageDoor door;
    private final Ledger ledger;
    private final Clock clock;

    Posting(
            Postings postings,
            RollCalendar calendar,
            Voters voters,
            StageDoor door,
            Ledger ledger,
            Clock clock) {
        this.postings = postings;
        this.calendar = calendar;
        this.voters = voters;
        this.door = door;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Posted> of(String village) {
        return calendar.election(village).flatMap(election -> postings.find(election.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Days> days(String village) {
        return calendar.election(village).flatMap(calendar::postingDays);
    }

    /** What stands against posting the roll today, the stage included; empty where the button may be pressed. */
    @Transactional(readOnly = true)
    public List<Reason> againstPosting(String village) {
        return calendar.election(village)
                .map(this::againstPosting)
                .orElse(List.of(Reason.of("roll", "roll.problem.VILLAGE_UNKNOWN")));
    }

    /** What stands against settling the roll today. */
    @Transactional(readOnly = true)
    public List<Reason> againstSettling(String village) {
        return calendar.election(village)
                .map(election -> door.against(election, Stage.ROLL_SETTLED))
                .orElse(List.of(Reason.of("roll", "roll.problem.VILLAGE_UNKNOWN")));
    }

    /** Posts the roll: from this day objections are received for five days. */
    public StageDoor.Entry post(String village, SignedIn by) {
        voters.lockCounty(village);
        var reasons = againstPosting(village);
        if (!reasons.isEmpty()) {
            return new StageDoor.Entry.Refused(reasons);
        }
        var election = calendar.election(village).orElseThrow();
        var posted = new Posted(village, LocalDate.now(clock), voters.count(village));
        postings.add(election.id(), posted, by.signInName());
        ledger.enter(new RollAct.Posted(
                village, posted.postedOn(), posted.voters(), posted.objectionsUntil(), by.signInName()));
        return door.enter(election.id(), Stage.ROLL_PUBLISHED, by);
    }

    /** Settles the roll: every objection decided, the five days over. */
    public StageDoor.Entry settle(String village, SignedIn by) {
        return door.enter(calendar.election(village).orElseThrow().id(), Stage.ROLL_SETTLED, by);
    }

    // asks the door for everybody's reasons but the one that posting itself will take away
    private List<Reason> againstPosting(Election election) {
        var reasons = new ArrayList<>(door.against(election, Stage.ROLL_PUBLISHED));
        reasons.remove(RollGate.NOT_POSTED);
        return List.copyOf(reasons);
    }
}
