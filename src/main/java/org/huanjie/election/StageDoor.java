package org.huanjie.election;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.SignedIn;
import org.huanjie.ledger.Act;
import org.huanjie.ledger.Ledger;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 阶段之门 — the one door through which an election enters its next stage: asks every gate, returns every refusal. */
@Service
public class StageDoor {

    /** 进入结果 — entered, or refused with all reasons. */
    @CheckReturnValue
    public sealed interface Entry {
        record Entered(Election election) implements Entry {}

        record Refused(List<Reason> reasons) implements Entry {}
    }

    /** 进入阶段 — the public fact that an election has entered a stage. */
    public record StageEntered(String village, Body body, Stage stage, String by) implements Act {
        @Override
        public String kind() {
            return "election.stage-entered";
        }
    }

    private final Elections elections;
    private final List<Gate> gates;
    private final Ledger ledger;

    StageDoor(Elections elections, List<Gate> gates, Ledger ledger) {
        this.elections = elections;
        this.gates = gates;
        this.ledger = ledger;
    }

    /** What stands against the next stage now; empty where the button may be pressed. */
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        if (!election.body().leads(election.stage(), next)) {
            return List.of(Reason.of("stage", "election.refused.not-next", election.stage(), next));
        }
        return gates.stream()
                .flatMap(gate -> gate.against(election, next).stream())
                .toList();
    }

    /** Enters the stage, with its ledger entry, or says everything that stands against it. */
    @Transactional
    public Entry enter(UUID id, Stage next, SignedIn by) {
        var election = elections.lock(id);
        var reasons = against(election, next);
        if (!reasons.isEmpty()) {
            return new Entry.Refused(reasons);
        }
        elections.enter(election, next);
        ledger.enter(new StageEntered(election.village(), election.body(), next, by.signInName()));
        return new Entry.Entered(elections.get(id));
    }
}
