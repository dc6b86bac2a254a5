package org.huanjie.count.result;

import java.util.Optional;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 无效的轮次 — which rounds a confirmed finding makes void, and which result stands all the same (R-BV-8). */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class VoidVotes {

    private final VoidingRows rows;
    private final Elections elections;

    VoidVotes(VoidingRows rows, Elections elections) {
        this.rows = rows;
        this.elections = elections;
    }

    /** The finding that makes this round void: its own, or one of the whole election that it belongs to. */
    public Optional<Voiding> over(Election round) {
        // nothing before the committee is found void, and only the villagers' committee's election
        if (round.body() != Body.VILLAGERS_COMMITTEE || !round.reached(Stage.COMMITTEE_CHOSEN)) {
            return Optional.empty();
        }
        return rows.of(round.village()).stream()
                .filter(Voiding::confirmed)
                .filter(finding -> over(finding, round))
                .findFirst();
    }

    /** The round that this one follows, passing over those that were void by themselves; empty for a whole vote. */
    public Optional<Election> standingBefore(Election round) {
        return Optional.ofNullable(round.follows())
                .map(elections::get)
                .flatMap(before -> over(before).isPresent() ? standingBefore(before) : Optional.of(before));
    }

    private boolean over(Voiding finding, Election round) {
        if (finding.election().equals(round.id())) {
            return true;
        }
        if (finding.extent() == Voiding.Extent.VOTE) {
            return false;
        }
        var last = elections.get(finding.election());
        return last.first().equals(round.first())
                && round.sequence() >= elections.wholeVote(last).sequence()
                && round.sequence() <= last.sequence();
    }
}
