package org.huanjie.count;

import java.util.List;
import org.huanjie.roll.VoterCard;
import org.springframework.stereotype.Component;

/** 称呼 — what a count calls a person: the name; with the group where another bears the same, with the birth year where that is not enough. */
@Component
class Labels {

    /** A label that nobody else of these has; one person has the same for every post. */
    String of(VoterCard card, List<BallotName> others) {
        return others.stream()
                .filter(name -> name.person().equals(card.id()))
                .map(BallotName::label)
                .findFirst()
                .orElseGet(() -> List.of(
                                card.name(),
                                card.name() + " (" + card.group() + ")",
                                card.name() + " (" + card.group() + ", " + card.birthYear() + ")",
                                card.name() + " (" + card.id() + ")")
                        .stream()
                        .filter(label ->
                                others.stream().noneMatch(name -> name.label().equals(label)))
                        .findFirst()
                        .orElseThrow());
    }
}
