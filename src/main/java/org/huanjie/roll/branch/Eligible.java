package org.huanjie.roll.branch;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 有被选举权的人 — whom the ballots of a body may name: of a branch its full members who hold their rights (R-PB-1), of all others whoever is
 * registered in the village (R-RG-1). A branch knows no villagers' roll, and no roll a branch.
 */
@Service
@Transactional(readOnly = true)
public class Eligible {

    private final Elections elections;
    private final Roll roll;
    private final BranchMembers members;

    Eligible(Elections elections, Roll roll, BranchMembers members) {
        this.elections = elections;
        this.roll = roll;
        this.members = members;
    }

    public Optional<VoterCard> find(Election election, VoterId person) {
        return election.body() == Body.PARTY_BRANCH
                ? members.of(election).stream()
                        .filter(one -> one.entitled() && one.person().equals(person))
                        .findFirst()
                        .map(Eligible::card)
                : roll.find(person).filter(card -> card.village().equals(election.village()));
    }

    public Optional<VoterCard> find(ElectionId election, VoterId person) {
        return find(elections.get(election), person);
    }

    /** By whatever finds a voter; of a branch by a part of the name. */
    public List<VoterCard> search(Election election, String text, int limit) {
        if (election.body() != Body.PARTY_BRANCH) {
            return roll.search(election.village(), text, limit);
        }
        var form = PersonName.form(text);
        return form.isEmpty()
                ? List.of()
                : members.of(election).stream()
                        .filter(one -> one.entitled() && PersonName.form(one.name()).contains(form))
                        .limit(limit)
                        .map(Eligible::card)
                        .toList();
    }

    // a branch has no groups, and its list no numbers
    private static VoterCard card(BranchMember one) {
        return new VoterCard(one.person(), one.village(), one.name(), one.sex(), 0, one.birthYear(), "");
    }
}
