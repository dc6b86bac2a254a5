package org.huanjie.count.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.access.SignedIn;
import org.huanjie.count.Recovering;
import org.huanjie.count.Sitting;
import org.huanjie.election.Body;
import org.huanjie.election.Election;
import org.huanjie.election.Reason;
import org.huanjie.election.Wording;
import org.huanjie.polling.Polling;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 清点一节的编制. */
@Component
class RecoveringParts {

    private final Recovering recovering;
    private final Polling polling;

    RecoveringParts(Recovering recovering, Polling polling) {
        this.recovering = recovering;
        this.polling = polling;
    }

    RecoveringPart of(Election election, Optional<Sitting> sitting, SignedIn who, Words words) {
        var state = sitting.map(one -> recovering.of(one.id())).orElse(new Recovering.State(List.of(), List.of()));
        return new RecoveringPart(
                CountPages.path(election),
                sitting.map(one -> one.id().toString()).orElse(""),
                CountPages.controls(who, election),
                Integer.toString(polling.account(election.id()).issued()),
                election.body() == Body.VILLAGERS_COMMITTEE ? "/villages/" + election.village() + "/polling/boxes" : "",
                Reason.said(words, state.against()),
                state.counts().stream()
                        .map(count -> words.of(
                                count.above() ? "count.recovering.above" : "count.recovering.within",
                                count.turn(),
                                count.ballots(),
                                count.issued(),
                                count.by(),
                                Wording.of(words, count.at())))
                        .toList(),
                state.stopped(),
                state.stands());
    }
}
