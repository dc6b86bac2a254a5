package org.huanjie.count.sitting;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.count.ballot.BallotName;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Component;

/**
 * 称呼 — what a count calls a person: the name; with the group where another bears the same, with the birth year where that is not enough.
 * A person is called the same in every round of an election, so that their count files can be taken together.
 */
@Component
public class Labels {

    private final Elections elections;
    private final Tallies tallies;

    Labels(Elections elections, Tallies tallies) {
        this.elections = elections;
        this.tallies = tallies;
    }

    /** A label that nobody else of these, and nobody of the rounds of this election, has; one person has the same for every post. */
    public String of(VoterCard card, ElectionId election, List<BallotName> others) {
        return of(card, known(election), others);
    }

    /** Everyone who has been called by a label in a round of this election. */
    public List<BallotName> known(ElectionId election) {
        return tallies.namesOf(elections.rounds(elections.get(election)).stream()
                .map(Election::id)
                .toList());
    }

    static String of(VoterCard card, List<BallotName> earlier, List<BallotName> others) {
        var all = Stream.concat(earlier.stream(), others.stream()).toList();
        return all.stream()
                .filter(name -> name.person().equals(card.id()))
                .map(BallotName::label)
                .findFirst()
                .orElseGet(() -> List.of(
                                card.name(),
                                card.name() + " (" + (card.group() == 0 ? card.birthYear() : card.group()) + ")",
                                card.name() + " (" + card.group() + ", " + card.birthYear() + ")",
                                card.name() + " (" + card.id() + ")")
                        .stream()
                        .filter(label -> all.stream().noneMatch(name -> PersonName.same(name.label(), label)))
                        .findFirst()
                        .orElseThrow());
    }
}
