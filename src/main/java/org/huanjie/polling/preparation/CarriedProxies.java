package org.huanjie.polling.preparation;

import java.util.List;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.election.rules.Rules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.desk.Polls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 委托的延续 — a delegation stays valid for the vote that follows, unless the agent has become a candidate in it (R-PX-6). */
@Service
public class CarriedProxies {

    private final Polls polls;
    private final Delegations delegations;
    private final Candidates candidates;
    private final Rules rules;

    CarriedProxies(Polls polls, Delegations delegations, Candidates candidates, Rules rules) {
        this.rules = rules;
        this.polls = polls;
        this.delegations = delegations;
        this.candidates = candidates;
    }

    /** In the transaction that opens the round; each principal can still take the delegation back, or come in person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void carry(Election from, Election to) {
        if (to.body() == Body.VILLAGERS_COMMITTEE) {
            polls.lock(to);
            delegations.carry(
                    from,
                    to,
                    candidates.standing(to.id()).stream().map(Candidate::person).toList(),
                    rules.settings(to.id()).candidateCarriesForLinealKin() ? Kinship.ofLine() : List.of());
        }
    }
}
