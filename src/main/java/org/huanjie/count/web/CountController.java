package org.huanjie.count.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.Allowed;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.Mode;
import org.huanjie.election.Reason;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 计票管理 — scrutineers and the election committee open the count, confirm the ballots, close it; the committee declares. */
@Controller
class CountController {

    private final CountPages pages;
    private final Counts counts;

    CountController(CountPages pages, Counts counts) {
        this.pages = pages;
        this.counts = counts;
    }

    @Allowed({Role.TELLER, Role.CALLER, Role.SCRUTINEER, Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE
    })
    @GetMapping("/villages/{village}/count")
    Answer count(@PathVariable String village) {
        return Redirect.to(
                "/villages/" + village + "/count/" + pages.present(village).slug());
    }

    @Allowed({Role.TELLER, Role.CALLER, Role.SCRUTINEER, Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE
    })
    @GetMapping("/villages/{village}/count/{body}")
    Answer show(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String writeIn,
            SignedIn who,
            HttpServletRequest request) {
        return pages.page(pages.election(village, body), who, CountPages.Said.NOTHING, writeIn, request);
    }

    @Allowed({Role.SCRUTINEER, Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE})
    @PostMapping("/villages/{village}/count/{body}/open")
    Answer open(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(defaultValue = "TWO") Mode mode,
            SignedIn who,
            HttpServletRequest request) {
        return answer(
                counts.open(pages.election(village, body).id(), mode, who),
                "count.notice.opened",
                village,
                body,
                who,
                request);
    }

    @Allowed({Role.SCRUTINEER, Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE})
    @PostMapping("/villages/{village}/count/{body}/recovered")
    Answer recovered(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam String recovered,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        int ballots = recovered.strip().matches("[0-9]{1,6}") ? Integer.parseInt(recovered.strip()) : -1;
        return answer(
                counts.confirmRecovered(election.id(), ballots, who),
                "count.notice.confirmed",
                village,
                election.body().slug(),
                who,
                request);
    }

    @Allowed({Role.SCRUTINEER, Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE})
    @PostMapping("/villages/{village}/count/{body}/close")
    Answer close(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = pages.election(village, body);
        return answer(
                counts.close(election.id(), who),
                "count.notice.closed",
                village,
                election.body().slug(),
                who,
                request);
    }

    @Allowed({Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE})
    @PostMapping("/villages/{village}/count/{body}/declare")
    Answer declare(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = pages.election(village, body);
        return switch (counts.declare(election.id(), who)) {
            case Counts.Declaring.Declared declared -> Redirect.to(CountPages.path(election), "count.notice.declared");
            case Counts.Declaring.Refused(var reasons) -> refused(reasons, village, body, who, request);
        };
    }

    private Answer answer(
            Counts.Step step, String notice, String village, String body, SignedIn who, HttpServletRequest request) {
        return switch (step) {
            case Counts.Step.Done done -> Redirect.to(CountPages.path(pages.election(village, body)), notice);
            case Counts.Step.Refused(var reasons) -> refused(reasons, village, body, who, request);
        };
    }

    private Answer refused(
            List<Reason> reasons, String village, String body, SignedIn who, HttpServletRequest request) {
        return pages.page(pages.election(village, body), who, new CountPages.Said("", "", reasons), "", request);
    }
}
