package org.huanjie.polling.web;

import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Answer;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.store.scope.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 选票账 — the live account for the pages of the poll and the count, and for everyone. */
@Controller
class AccountController {

    private final Place place;
    private final Polling polling;

    AccountController(Place place, Polling polling) {
        this.place = place;
        this.polling = polling;
    }

    @Allowed({
        Role.ELECTION_COMMITTEE,
        Role.SCRUTINEER,
        Role.BALLOT_ISSUER,
        Role.CALLER,
        Role.TELLER,
        Role.VILLAGE_TEAM,
        Role.RESIDENT_CADRE,
        Role.TOWN_COMMITTEE,
        Role.TOWN_SEVEN,
        Role.COUNTY_OFFICE,
        Role.GUIDANCE_GROUP,
        Role.AUDITOR
    })
    @GetMapping("/villages/{village}/polling/account/{body}")
    Answer inside(@PathVariable String village, @PathVariable String body) {
        return account(village, body, "/villages/" + village + "/polling/account/" + body);
    }

    @Open
    @GetMapping("/v/{village}/account/{body}")
    Answer outside(@PathVariable String village, @PathVariable String body) {
        place.name(village);
        return Scope.of(village).call(() -> account(village, body, "/v/" + village + "/account/" + body));
    }

    private AccountPage account(String village, String slug, String live) {
        var election = place.election(village, Body.ofSlug(slug).orElseThrow(NoSuchPage::new));
        return new AccountPage(polling.accountView(election), live);
    }
}
