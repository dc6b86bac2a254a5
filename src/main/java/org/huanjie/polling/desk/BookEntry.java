package org.huanjie.polling.desk;

import java.util.List;
import java.util.Optional;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;

/**
 * 选民票册条目 — a voter as the desk sees them: whether their ballot is drawn, and for whom else they may draw one.
 *
 * @param agentName who may draw this voter's ballot in their place
 */
public record BookEntry(VoterCard voter, Optional<Mark> mark, Optional<String> agentName, List<Principal> principals) {

    /** 委托人 — one for whom this voter may draw a ballot (R-PX-3); without a card where they were struck off the roll since. */
    public record Principal(VoterId id, Optional<VoterCard> voter, Optional<Mark> mark) {}
}
