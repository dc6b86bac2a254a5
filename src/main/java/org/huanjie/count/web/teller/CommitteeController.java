package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.keying.Comparisons;
import org.huanjie.count.keying.RulingGround;
import org.huanjie.count.keying.Rulings;
import org.huanjie.count.keying.Tellers;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.Side;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 监票与认定 — doubtful ballots are decided, the totals compared with the wall, a side handed over. */
@Controller
class CommitteeController {

    private final CountPages pages;
    private final Rulings rulings;
    private final Comparisons comparisons;
    private final Tellers tellers;

    CommitteeController(CountPages pages, Rulings rulings, Comparisons comparisons, Tellers tellers) {
        this.pages = pages;
        this.rulings = rulings;
        this.comparisons = comparisons;
        this.tellers = tellers;
    }

    @AllowedAtCount(CountAuthority.RULE)
    @PostMapping("/villages/{village}/count/{body}/ruling")
    Answer ruling(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam int number,
            @RequestParam String keys,
            @RequestParam RulingGround ground,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        return switch (rulings.decide(election.id(), number, keys, ground, who)) {
            case Verdict.Done(Rulings.Ruled ruled) ->
                Redirect.to(CountPages.path(election), "count.notice.ruled", ruled.number());
            case Verdict.Refused(var reasons) -> refused(election, reasons, who, request);
        };
    }

    @AllowedAtCount(CountAuthority.PRESIDE)
    @PostMapping("/villages/{village}/count/{body}/comparison")
    Answer comparison(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam int read,
            @RequestParam String name,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        return switch (comparisons.agree(election.id(), read, name, who)) {
            case Verdict.Done(var agreed) -> Redirect.to(CountPages.path(election), "count.notice.compared", agreed);
            case Verdict.Refused(var reasons) -> refused(election, reasons, who, request);
        };
    }

    /** By whoever presides, or by the teller who leaves. */
    @AllowedAtCount(CountAuthority.HAND_OVER)
    @PostMapping("/villages/{village}/count/{body}/side")
    Answer side(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam Side side,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        return switch (tellers.handOver(election.id(), side, who)) {
            case Verdict.Done<Side> _ -> Redirect.to(CountPages.path(election), "count.notice.handed-over");
            case Verdict.Refused(var reasons) -> refused(election, reasons, who, request);
        };
    }

    private Answer refused(Election election, List<Reason> reasons, SignedIn who, HttpServletRequest request) {
        return pages.page(election, who, new CountPages.Said("", "", reasons), "", request);
    }
}
