package org.huanjie.count.web.teller;

import java.util.List;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.election.stage.Election;
import org.huanjie.roll.branch.Eligible;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 另选他人的查找 — who of the roll may be meant by what a ballot has written in, and that nobody else is taken for them. */
@Component
class WriteInSearch {

    private static final int SHOWN_VOTERS = 8;

    private final Eligible eligible;

    WriteInSearch(Eligible eligible) {
        this.eligible = eligible;
    }

    /** What stands against writing this person in: the answer that was shown for this text did not name them. */
    List<Reason> unlessFound(Election election, String text, VoterId voter) {
        boolean shown = !text.isBlank()
                && eligible.search(election, text, SHOWN_VOTERS).stream()
                        .map(VoterCard::id)
                        .anyMatch(voter::equals);
        return shown ? List.of() : List.of(CountRefusal.NOT_FOUND_SO.of());
    }

    /** Who of the roll may be meant by a name or its pinyin. */
    List<CountPage.Found> found(Election election, String text, Words words) {
        return text.isBlank()
                ? List.of()
                : eligible.search(election, text, SHOWN_VOTERS).stream()
                        .map((VoterCard card) -> new CountPage.Found(
                                card.id().toString(),
                                card.name(),
                                card.group() == 0
                                        ? words.of("count.about-member", words.of("count.sex." + card.sex()), Integer.toString(card.birthYear()))
                                        : words.of("count.about", words.of("count.sex." + card.sex()), card.group())))
                        .toList();
    }
}
