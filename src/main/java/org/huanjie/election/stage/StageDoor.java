package org.huanjie.election.stage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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

    private final Elections elections;
    private final List<Gate> gates;
    private final ObjectProvider<AfterStage> after; // asked late: what comes after may itself go through this door
    private final Ledger ledger;

    StageDoor(Elections elections, List<Gate> gates, ObjectProvider<AfterStage> after, Ledger ledger) {
        this.elections = elections;
        this.gates = gates;
        this.after = after;
        this.ledger = ledger;
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

    private Verdict<Election> enter(Election election, Stage next, SignedIn by) {
        var reasons = new ArrayList<>(against(election, next));
        reasons.addAll(notYours(election, next, by));
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        if (election.stage() == election.table().first() && !election.followsAnother()) {
            ledger.enter(new ElectionFixed(
                    election.village(),
                    election.body(),
                    election.seats(),
                    Objects.requireNonNull(election.day(), "no day is fixed, yet every gate was open"),
                    by.signInName()));
        }
        elections.enter(election, next, by.signInName());
        ledger.enter(new StageEntered(election.village(), election.body(), next, by.signInName()));
        var entered = elections.get(election.id());
        after.orderedStream().forEach(one -> one.entered(entered, next, by));
        ledger.lodge(election.village(), by.signInName());
        return Verdict.done(entered);
    }

    private static List<Reason> notYours(Election election, Stage next, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!by.covers(election.village())) {
            reasons.add(StageRefusal.NOT_YOUR_VILLAGE.of());
        }
        election.table()
                .from(election.stage())
                .filter(step -> step.next() == next && !step.roles().contains(by.role()))
                .ifPresent(step -> reasons.add(StageRefusal.NOT_YOUR_STEP.of(
                        by.role(), next, step.roles().stream().sorted().toList())));
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
