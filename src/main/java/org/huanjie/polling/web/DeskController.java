package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.Allowed;
import org.huanjie.access.Role;
import org.huanjie.access.SignedIn;
import org.huanjie.election.Reason;
import org.huanjie.polling.Issuing;
import org.huanjie.polling.TakeBack;
import org.huanjie.shell.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 发票台 — finds a voter, hands out one ballot, takes one back. */
@Controller
class DeskController {

    private final Place place;
    private final DeskPages pages;
    private final Issuing issuing;

    DeskController(Place place, DeskPages pages, Issuing issuing) {
        this.place = place;
        this.pages = pages;
        this.issuing = issuing;
    }

    @Allowed(Role.BALLOT_ISSUER)
    @GetMapping("/villages/{village}/polling/desk")
    Answer desk(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String voter,
            @RequestParam(defaultValue = "") String principal,
            HttpServletRequest request) {
        return pages.chosen(village, desk, voter, principal, request);
    }

    /** Finds voters. Sent as a form, not in the address: a card reader types a whole identity number, and addresses stand in logs. */
    @Allowed(Role.BALLOT_ISSUER)
    @PostMapping("/villages/{village}/polling/desk")
    Answer find(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request) {
        return pages.found(village, desk, q, request);
    }

    /**
     * Hands out one ballot: three statements and nothing else, so the page sends along whatever the answer needs.
     *
     * @param name as the desk sees it; only ever shown back to the one who sent it
     */
    @Allowed(Role.BALLOT_ISSUER)
    @PostMapping("/villages/{village}/polling/issue")
    Answer issue(
            @PathVariable String village,
            @RequestParam UUID election,
            @RequestParam UUID desk,
            @RequestParam UUID voter,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(defaultValue = "") String name,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var verdicts = pages.verdicts(village, desk, request).about(voter);
        return switch (issuing.issue(village, election, desk, voter, agent, who)) {
            case Issuing.Issue.Issued issued ->
                verdicts.said(
                        "ISSUED",
                        words.of(issued.byProxy() ? "polling.desk.issued-by-proxy" : "polling.desk.issued", name),
                        words.of("polling.desk.one-ballot"),
                        words.of("polling.desk.left", issued.left()));
            case Issuing.Issue.Already already ->
                verdicts.said(
                        "ALREADY", words.of("polling.desk.already", name), DeskPages.state(already.mark(), words));
            case Issuing.Issue.Refused refused -> refused(refused.reasons(), verdicts, request);
        };
    }

    @Allowed({Role.BALLOT_ISSUER, Role.ELECTION_COMMITTEE})
    @PostMapping("/villages/{village}/polling/take-back")
    Answer takeBack(
            @PathVariable String village,
            @RequestParam UUID election,
            @RequestParam UUID desk,
            @RequestParam UUID voter,
            @RequestParam TakeBack reason,
            @RequestParam(defaultValue = "") String name,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var verdicts = pages.verdicts(village, desk, request).about(voter);
        return switch (issuing.takeBack(village, election, voter, reason, who)) {
            case Issuing.Taking.TakenBack taken ->
                verdicts.said(
                        "TAKEN_BACK",
                        words.of("polling.desk.taken-back", name),
                        words.of(taken.spoiled() ? "polling.desk.counted-spoiled" : "polling.desk.counted-unused"));
            case Issuing.Taking.Refused refused -> refused(refused.reasons(), verdicts, request);
        };
    }

    @Allowed(Role.BALLOT_ISSUER)
    @PostMapping("/villages/{village}/polling/spoil")
    Answer spoil(
            @PathVariable String village,
            @RequestParam UUID election,
            @RequestParam UUID desk,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var verdicts = pages.verdicts(village, desk, request);
        return switch (issuing.spoil(village, election, desk, who)) {
            case Issuing.Spoiling.PutAside aside ->
                verdicts.said(
                        "TAKEN_BACK", words.of("polling.desk.put-aside"), words.of("polling.desk.counted-spoiled"));
            case Issuing.Spoiling.Refused refused -> refused(refused.reasons(), verdicts, request);
        };
    }

    private Answer refused(List<Reason> reasons, DeskPages.Verdicts verdicts, HttpServletRequest request) {
        var said = Reason.said(place.words(request), reasons).getFirst();
        return verdicts.said("REFUSED", said.text(), said.remedy());
    }
}
