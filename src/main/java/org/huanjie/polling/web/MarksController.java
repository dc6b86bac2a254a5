package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.desk.MarksAnew;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 重新登记领票 — the election committee has the marks made again from the paper roll, where the key of the poll is lost. */
@Controller
class MarksController {

    private final Place place;
    private final PollingPages pages;
    private final Confirmations confirmations;
    private final MarksAnew marks;

    MarksController(Place place, PollingPages pages, Confirmations confirmations, MarksAnew marks) {
        this.confirmations = confirmations;
        this.place = place;
        this.pages = pages;
        this.marks = marks;
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/marks/anew")
    Answer anew(
            @PathVariable String village,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        return marks.against(election.id()).isEmpty()
                ? confirmations
                        .marksAnew(election, words)
                        .unlessConfirmed(shown, words)
                        .orElseGet(() -> begun(election, who, request))
                : pages.page(village, who, marks.against(election.id()), Map.of(), request);
    }

    private Answer begun(Election election, SignedIn who, HttpServletRequest request) {
        return switch (marks.begin(election.id(), who)) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to("/villages/" + election.village() + "/polling", "polling.notice.marks-anew");
            case Verdict.Refused(var reasons) -> pages.page(election.village(), who, reasons, Map.of(), request);
        };
    }
}
