package org.huanjie.count.web.teller;

import org.huanjie.access.who.SignedIn;
import org.huanjie.count.recovering.Recovering;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Wording;
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

    RecoveringPart of(Election election, SignedIn who, Words words) {
        var state = recovering.of(election.id());
        return new RecoveringPart(
                CountPages.path(election),
                CountAuthority.PRESIDE.isOf(who, election),
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
