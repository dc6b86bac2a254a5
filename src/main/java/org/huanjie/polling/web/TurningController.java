package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.door.Fresh;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.poll.Polling;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 开启与结束 — the election committee opens the poll and closes it, each after a page that says what that means; two sign the close. */
@Controller
class TurningController {

    private final Place place;
    private final Confirmations confirmations;
    private final SecondSigner second;
    private final Polling polling;

    TurningController(Place place, Confirmations confirmations, SecondSigner second, Polling polling) {
        this.place = place;
        this.confirmations = confirmations;
        this.second = second;
        this.polling = polling;
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/open")
    Answer open(
            @PathVariable String village,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        var page = confirmations.opening(election, words);
        return page.unlessConfirmed(shown, words)
                .orElseGet(() -> turned(polling.open(election.id(), who), "polling.notice.opened", page, words));
    }

    @Fresh
    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/close")
    Answer close(
            @PathVariable String village,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        var account = polling.account(election.id());
        var page = confirmations.closing(election, account, who, SecondSigner.name(request), words);
        return page.unlessConfirmed(shown, words)
                .orElseGet(() -> second.with(
                        request,
                        who,
                        with -> turned(
                                polling.close(election.id(), account, who, with),
                                "polling.notice.closed",
                                confirmations.closing(
                                        election,
                                        polling.account(election.id()),
                                        who,
                                        SecondSigner.name(request),
                                        words),
                                words),
                        reasons -> page.refused(Reason.refusals(words, reasons))));
    }

    private static Answer turned(Verdict<Election> turning, String notice, ConfirmPage page, Words words) {
        return switch (turning) {
            case Verdict.Done(Election election) -> Redirect.to("/villages/" + election.village() + "/polling", notice);
            case Verdict.Refused(List<Reason> reasons) -> page.refused(Reason.refusals(words, reasons));
        };
    }
}
