package org.huanjie.polling.desk;

import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.springframework.stereotype.Component;

/**
 * 本轮名册 — who may vote in a round: the roll as it stands, or in a further vote the book of the first one, unchanged, where the village's
 * rules freeze it (R-RG-10).
 */
@Component
public class RoundRoll {

    private final Electors electors;
    private final Elections elections;
    private final Rules rules;
    private final Roll roll;

    RoundRoll(Electors electors, Elections elections, Rules rules, Roll roll) {
        this.electors = electors;
        this.elections = elections;
        this.rules = rules;
        this.roll = roll;
    }

    /** Takes those who may vote into the round's book, none of them marked; says how many they are. */
    public int take(Election election) {
        return frozen(election)
                ? electors.copy(elections.wholeVote(election), election)
                : electors.take(
                        election,
                        roll.page(election.village(), Integer.MAX_VALUE, 0).stream()
                                .map(VoterCard::id)
                                .toList());
    }

    /** How many may vote, before their book is taken. */
    public int registered(Election election) {
        return frozen(election)
                ? electors.count(elections.wholeVote(election).id())
                : roll.registered(election.village());
    }

    /** A whole vote that is held again goes by the roll as it stands. */
    private boolean frozen(Election election) {
        return election.followsAnother()
                && !election.isWholeVote()
                && !rules.settings(election.id()).rerunTakesRollAnew();
    }
}
