package org.huanjie.polling.web.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.TakeBack;
import org.huanjie.polling.issuing.Issuing;
import org.huanjie.polling.web.Place;
import org.huanjie.polling.web.SecondSigner;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Words;
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
    private final DeskConfirmations confirmations;
    private final SecondSigner second;

    DeskController(
            Place place, DeskPages pages, Issuing issuing, DeskConfirmations confirmations, SecondSigner second) {
        this.place = place;
        this.pages = pages;
        this.issuing = issuing;
        this.confirmations = confirmations;
        this.second = second;
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
            @RequestParam ElectionId election,
            @RequestParam UUID desk,
            @RequestParam VoterId voter,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(defaultValue = "") String name,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var verdicts = pages.verdicts(village, desk, request).about(voter);
        return switch (issuing.issue(village, election, desk, voter, VoterId.orNull(agent), who)) {
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

    /** Takes a ballot back after a page that says whose and why; a scrutineer signs at the desk. */
    @Allowed({Role.BALLOT_ISSUER, Role.ELECTION_COMMITTEE})
    @AsksFirst
    @PostMapping("/villages/{village}/polling/take-back")
    Answer takeBack(
            @PathVariable String village,
            @RequestParam UUID desk,
            @RequestParam VoterId voter,
            @RequestParam TakeBack reason,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var election = place.vote(village);
        var page = confirmations.takingBack(
                election, new DeskConfirmations.Drawn(desk, voter, name), reason, SecondSigner.name(request), words);
        return page.unlessConfirmed(shown, words)
                .orElseGet(() -> second.with(
                        request,
                        who,
                        with -> takenBack(
                                issuing.takeBack(village, election.id(), voter, reason, who, with),
                                pages.verdicts(village, desk, request).about(voter),
                                name,
                                page,
                                words),
                        reasons -> page.refused(Reason.refusals(words, reasons))));
    }

    private static Answer takenBack(
            Verdict<Issuing.TakenBack> taking,
            DeskPages.Verdicts verdicts,
            String name,
            ConfirmPage page,
            Words words) {
        return switch (taking) {
            case Verdict.Done(Issuing.TakenBack taken) ->
                verdicts.said(
                        "TAKEN_BACK",
                        words.of("polling.desk.taken-back", name),
                        words.of(taken.spoiled() ? "polling.desk.counted-spoiled" : "polling.desk.counted-unused"));
            case Verdict.Refused(var refused) -> page.refused(Reason.refusals(words, refused));
        };
    }

    @Allowed(Role.BALLOT_ISSUER)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/spoil")
    Answer spoil(
            @PathVariable String village,
            @RequestParam UUID desk,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        var election = place.vote(village);
        return confirmations
                .spoiling(election, desk, words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> spoiled(
                        issuing.spoil(village, election.id(), desk, who),
                        pages.verdicts(village, desk, request),
                        request));
    }

    private Answer spoiled(Verdict<Nothing> spoiling, DeskPages.Verdicts verdicts, HttpServletRequest request) {
        var words = place.words(request);
        return switch (spoiling) {
            case Verdict.Done<Nothing> _ ->
                verdicts.said(
                        "TAKEN_BACK", words.of("polling.desk.put-aside"), words.of("polling.desk.counted-spoiled"));
            case Verdict.Refused(var refused) -> refused(refused, verdicts, request);
        };
    }

    private Answer refused(List<Reason> reasons, DeskPages.Verdicts verdicts, HttpServletRequest request) {
        var said = Reason.said(place.words(request), reasons).getFirst();
        return verdicts.said("REFUSED", said.text(), said.remedy());
    }
}
