package org.huanjie.publication.web.village;

import java.util.Optional;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.LawWord;
import org.huanjie.publication.PublicVillage.PublicElection;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 一次投票的数字 — how many took part in one vote of a village, in words. */
record VoteFigures(Words words) {

    /** How many took part in this vote, in its own words; a vote of the roll once its poll has closed. */
    Optional<String> said(PublicElection line) {
        if (line.turnout().registered() == 0) {
            return Optional.empty();
        }
        if (line.election().body() != Body.VILLAGERS_COMMITTEE) {
            return Optional.of(words.of(
                    "public.present",
                    line.turnout().registered(),
                    line.turnout().marked()));
        }
        return line.result()
                .flatMap(result -> line.account())
                .map(account -> words.of(
                        "public.round.figures",
                        line.turnout().registered(),
                        account.issued(),
                        account.recovered(),
                        line.turnout().percent(words)));
    }

    /** How many came out of how many; a later vote says which it is. */
    String came(PublicElection line) {
        int came = line.turnout().marked();
        int registered = line.turnout().registered();
        return line.election().followsAnother()
                ? words.of(
                        "public.turnout.of-round",
                        came,
                        registered,
                        Wording.of(words, LawWord.ofRound(line.election())))
                : words.of("public.turnout.of", came, registered);
    }
}
