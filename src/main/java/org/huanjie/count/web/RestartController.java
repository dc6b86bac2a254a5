package org.huanjie.count.web;

import jakarta.servlet.http.HttpServletRequest;
import org.huanjie.access.Allowed;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.count.Restart;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 重新计票 — whoever presides has the paper counted anew where the count's key is lost. */
@Controller
class RestartController {

    private final CountPages pages;
    private final Restart restart;

    RestartController(CountPages pages, Restart restart) {
        this.pages = pages;
        this.restart = restart;
    }

    @Allowed({Role.SCRUTINEER, Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE})
    @PostMapping("/villages/{village}/count/{body}/anew")
    Answer anew(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = pages.election(village, body);
        return switch (restart.anew(election.id(), who)) {
            case Restart.Beginning.Begun(int undone) ->
                Redirect.to(CountPages.path(election), "count.notice.begun-anew", undone);
            case Restart.Beginning.Refused(var reasons) ->
                pages.page(election, who, new CountPages.Said("", "", reasons), "", request);
        };
    }
}
