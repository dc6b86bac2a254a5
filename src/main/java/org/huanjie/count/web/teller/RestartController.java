package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.keying.Restart;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 重新计票 — whoever presides has the paper counted anew where the count's key is lost. */
@Controller
class RestartController {

    private final CountPages pages;
    private final CountConfirms confirms;
    private final Restart restart;

    RestartController(CountPages pages, CountConfirms confirms, Restart restart) {
        this.confirms = confirms;
        this.pages = pages;
        this.restart = restart;
    }

    @AllowedAtCount(CountAuthority.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/count/{body}/anew")
    Answer anew(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        var against = restart.against(election, who);
        if (!against.isEmpty()) {
            return refused(election, against, who, request);
        }
        var words = pages.words(request);
        return confirms.anew(election, restart.read(election.id()), words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> switch (restart.anew(election.id(), who)) {
                    case Verdict.Done(var undone) ->
                        Redirect.to(CountPages.path(election), "count.notice.begun-anew", undone);
                    case Verdict.Refused(var reasons) -> refused(election, reasons, who, request);
                });
    }

    private Answer refused(Election election, List<Reason> reasons, SignedIn who, HttpServletRequest request) {
        return pages.page(election, who, new CountPages.Said("", "", reasons), "", request);
    }
}
