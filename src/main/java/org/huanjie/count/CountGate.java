package org.huanjie.count;

import java.util.List;
import java.util.Optional;
import org.huanjie.count.result.DueKind;
import org.huanjie.count.result.Reckonings;
import org.huanjie.count.result.VoidVotes;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Sitting;
import org.huanjie.count.sitting.Sittings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * 计票关口 — a result is declared by two from a closed count alone, and goes further only where it calls for no other vote and was not found void. A supervisory committee
 * may be chosen without ballots (R-SC-2).
 */
@Component
@Order(90)
class CountGate implements Gate {

    private final Sittings sittings;
    private final Reckonings reckonings;
    private final Elections elections;
    private final VoidVotes voids;

    CountGate(Sittings sittings, Reckonings reckonings, Elections elections, VoidVotes voids) {
        this.sittings = sittings;
        this.reckonings = reckonings;
        this.elections = elections;
        this.voids = voids;
    }

    @Override
    public List<Reason> against(Election election, Stage next) {
        var found = voids.over(election);
        if (found.isPresent()) {
            return List.of(CountRefusal.VOID.of(found.get().document()));
        }
        if (next == Stage.DECLARED && !counted(election, sittings.of(election.id()))) {
            return List.of(CountRefusal.NOT_CLOSED.of());
        }
        if (next == Stage.DECLARED && !byTwo(election)) {
            return List.of(CountRefusal.DECLARED_BY_TWO.of());
        }
        return election.stage() == Stage.DECLARED ? due(election) : List.of();
    }

    private List<Reason> due(Election election) {
        return reckonings
                .find(election.id())
                .map(Reckonings.Row::due)
                .filter(due -> due != DueKind.NOTHING && !decided(due, election))
                .map(due -> List.of((due == DueKind.CHOICE ? CountRefusal.UNDECIDED : CountRefusal.DUE).of(due)))
                .orElse(List.of());
    }

    private boolean decided(DueKind due, Election election) {
        return due == DueKind.CHOICE
                && (reckonings.leftVacant(election.id())
                        || elections.following(election.id()).isPresent());
    }

    // the count's page takes down both before it comes here
    private boolean byTwo(Election election) {
        return sittings.of(election.id())
                .map(sitting -> sittings.declaredBy(sitting.id()).isPresent())
                .orElse(true);
    }

    private static boolean counted(Election election, Optional<Sitting> sitting) {
        return sitting.map(Sitting::closed).orElse(election.body() == Body.SUPERVISORY_COMMITTEE
                        || election.procedure() == Procedure.BY_MEETING);
    }
}
