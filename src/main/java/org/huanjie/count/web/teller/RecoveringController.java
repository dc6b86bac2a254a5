package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.recovering.Recovering;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 无效选举的计票 — closes a count whose ballots were more than were handed out, twice counted (R-BV-1). */
@Controller
class RecoveringController {

    private final CountPages pages;
    private final CountConfirms confirms;
    private final ConfirmedActs acts;
    private final Recovering recovering;

    RecoveringController(CountPages pages, CountConfirms confirms, ConfirmedActs acts, Recovering recovering) {
        this.pages = pages;
        this.confirms = confirms;
        this.acts = acts;
        this.recovering = recovering;
    }

    @org.huanjie.access.door.Fresh
    @AllowedAtCount(CountAuthority.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/count/{body}/void")
    Answer closeVoid(
            @PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = pages.election(village, body);
        return acts.confirmedByTwo(
                election,
                CountAuthority.PRESIDE,
                () -> confirms.voiding(election, who, ConfirmedActs.secondName(request), pages.words(request)),
                who,
                request,
                second ->
                        ConfirmedActs.Done.of(recovering.closeVoid(election.id(), who, second), "count.notice.voided"));
    }
}
