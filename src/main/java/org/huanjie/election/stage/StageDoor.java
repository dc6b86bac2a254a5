package org.huanjie.election.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 阶段之门 — the one door through which an election enters its next stage: asks every gate, returns every refusal. */
@Service
public class StageDoor {

    /** 进入阶段 — the public fact that an election has entered a stage. */
    public record StageEntered(String village, Body body, Stage stage, String by) implements Act {
        @Override
        public String kind() {
            return "election.stage-entered";
        }
    }

    /** 确定职数和选举日 — the public fact of seats and day, which bind from the start on (S03). */
    public record ElectionFixed(String village, Body body, int seats, LocalDate day, String by) implements Act {
        @Override
        public String kind() {
            return "election.fixed";
        }
    }

    /** 撤回阶段 — the public fact that a stage which an election had entered by itself was called back. */
    public record StageCalledBack(String village, Body body, Stage stage, Stage back, String by) implements Act {
        @Override
        public String kind() {
            return "election.stage-called-back";
        }
    }

    private final Elections elections;
    private final List<Gate> gates;
    private final ObjectProvider<AfterStage> after; // asked late: what comes after may itself go through this door
    private final Ledger ledger;
    private final Clock clock;

    StageDoor(
            Elections elections, List<Gate> gates, ObjectProvider<AfterStage> after, Ledger ledger, Clock clock) {
        this.elections = elections;
        this.gates = gates;
        this.after = after;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What stands against the next stage now, whoever asks; empty where the button may be pressed. */
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (!election.table().leads(election.stage(), next)) {
            return List.of(notNext(election, next));
        }
        return gates.stream()
                .flatMap(gate -> gate.against(election, next).stream())
                .toList();
    }

    /** Enters the stage, with its ledger entry, or says everything that stands against it. */
    @Transactional
    public Verdict<Election> enter(ElectionId id, Stage next, SignedIn by) {
        return enter(elections.lock(id), next, by);
    }

    /** As {@link #enter(ElectionId, Stage, SignedIn)}, from a page that was made when the election stood at {@code expected}. */
    @Transactional
    public Verdict<Election> enter(ElectionId id, Stage expected, Stage next, SignedIn by) {
        var election = elections.lock(id);
        if (election.stage() != expected && !election.reached(next)) {
            return Verdict.refused(StageRefusal.STALE.of(expected, election.stage()));
        }
        return enter(election, next, by);
    }

    /**
     * Enters the next stage if it needs nobody's decision, nothing stands against it and it was not called back before.
     *
     * @param by who did the last that it needed
     */
    @Transactional
    public Optional<Election> goOn(ElectionId id, String by) {
        var election = elections.lock(id);
        return election.table()
                .from(election.stage())
                .filter(Step::byItself)
                .map(Step::next)
                .filter(next -> !elections.wasCalledBack(id, next))
                .filter(next -> against(election, next).isEmpty())
                .map(next -> {
                    fixed(election, by);
                    elections.goOn(election, next, by);
                    var entered = entered(election, next, by);
                    ledger.lodge(election.village(), by);
                    return entered;
                });
    }

    /** Until when the stage where it stands can be called back; empty where it cannot any more, or somebody decided it. */
    @Transactional(readOnly = true)
    public Optional<OffsetDateTime> calledBackUntil(Election election) {
        return elections.entered(election.id()).stream()
                .filter(entered -> entered.stage() == election.stage())
                .flatMap(entered -> entered.calledBackUntil().stream())
                .filter(until -> OffsetDateTime.now(clock).isBefore(until))
                .filter(until -> !elections.actedSince(election.id()))
                .findFirst();
    }

    /** Calls a stage back that was entered by itself, within the hour and while nothing was entered since; a person enters it then. */
    @Transactional
    public Verdict<Election> callBack(ElectionId id, Stage expected, SignedIn by) {
        var election = elections.lock(id);
        if (election.stage() != expected) {
            return Verdict.refused(StageRefusal.STALE.of(expected, election.stage()));
        }
        var step = election.table().steps().stream()
                .filter(one -> one.next() == expected)
                .findFirst();
        var reasons = new ArrayList<Reason>();
        if (elections.actedSince(id)) {
            reasons.add(StageRefusal.ACTED_SINCE.of());
        } else if (calledBackUntil(election).isEmpty()) {
            reasons.add(StageRefusal.CALL_BACK_OVER.of());
        }
        reasons.addAll(notYours(election, step, by));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        elections.callBack(election, by.signInName());
        var back = elections.get(id);
        ledger.enter(new StageCalledBack(
                election.village(), election.body(), expected, back.stage(), by.signInName()));
        ledger.lodge(election.village(), by.signInName());
        return Verdict.done(back);
    }

    private Verdict<Election> enter(Election election, Stage next, SignedIn by) {
        var reasons = new ArrayList<>(against(election, next));
        reasons.addAll(notYours(
                election, election.table().from(election.stage()).filter(step -> step.next() == next), by));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        fixed(election, by.signInName());
        elections.enter(election, next, by.signInName());
        var entered = entered(election, next, by.signInName());
        after.orderedStream().forEach(one -> one.entered(entered, next, by));
        ledger.lodge(election.village(), by.signInName()); // with all that came after
        return Verdict.done(entered);
    }

    private void fixed(Election election, String by) {
        if (election.stage() == election.table().first() && !election.followsAnother()) {
            ledger.enter(new ElectionFixed(
                    election.village(),
                    election.body(),
                    election.seats(),
                    Objects.requireNonNull(election.day(), "no day is fixed, yet every gate was open"),
                    by));
        }
    }

    private Election entered(Election election, Stage next, String by) {
        ledger.enter(new StageEntered(election.village(), election.body(), next, by));
        return elections.get(election.id());
    }

    private static List<Reason> notYours(Election election, Optional<Step> step, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!by.covers(election.village())) {
            reasons.add(StageRefusal.NOT_YOUR_VILLAGE.of());
        }
        step.filter(one -> !one.roles().contains(by.role()))
                .ifPresent(one -> reasons.add(StageRefusal.NOT_YOUR_STEP.of(
                        by.role(), one.next(), one.roles().stream().sorted().toList())));
        return reasons;
    }

    // one who was too late is told who opened the door and when
    private Reason notNext(Election election, Stage next) {
        return elections.entered(election.id()).stream()
                .filter(entered -> entered.stage() == next)
                .findFirst()
                .map(entered -> StageRefusal.ALREADY.of(next, entered.at(), entered.by()))
                .orElseGet(() -> StageRefusal.NOT_NEXT.of(election.stage(), next));
    }
}
