package org.huanjie.count.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.Allowed;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.Recovering;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 无效选举的计票 — closes a count whose ballots were more than were handed out, twice counted (R-BV-1). */
@Controller
class RecoveringController {

    private final CountPages pages;
    private final Recovering recovering;

    RecoveringController(CountPages pages, Recovering recovering) {
        this.pages = pages;
        this.recovering = recovering;
    }

    @Allowed({Role.SCRUTINEER, Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE})
    @PostMapping("/villages/{village}/count/{body}/void")
    Answer closeVoid(
            @PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = pages.election(village, body);
        return switch (recovering.closeVoid(election.id(), who)) {
            case Counts.Step.Done done -> Redirect.to(CountPages.path(election), "count.notice.voided");
            case Counts.Step.Refused(var reasons) ->
                pages.page(election, who, new CountPages.Said("", "", reasons), "", request);
        };
    }
}
