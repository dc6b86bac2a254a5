package org.huanjie.count.web.teller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.count.sitting.AllowedAtCount;
import org.huanjie.count.sitting.CountAuthority;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.web.teller.ConfirmedActs.Done;
import org.huanjie.election.stage.Election;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 计票管理 — scrutineers and the election committee open the count, confirm the ballots, close it; the committee declares. */
@Controller
class CountController {

    private final CountPages pages;
    private final CountConfirms confirms;
    private final ConfirmedActs acts;
    private final Counts counts;

    CountController(CountPages pages, CountConfirms confirms, ConfirmedActs acts, Counts counts) {
        this.pages = pages;
        this.confirms = confirms;
        this.acts = acts;
        this.counts = counts;
    }

    @AllowedAtCount({CountAuthority.PRESIDE, CountAuthority.KEY})
    @GetMapping("/villages/{village}/count")
    Answer count(@PathVariable String village) {
        return Redirect.to(
                "/villages/" + village + "/count/" + pages.present(village).slug());
    }

    @AllowedAtCount({CountAuthority.PRESIDE, CountAuthority.KEY})
    @GetMapping("/villages/{village}/count/{body}")
    Answer show(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(defaultValue = "") String writeIn,
            SignedIn who,
            HttpServletRequest request) {
        return pages.page(pages.election(village, body), who, CountPages.Said.NOTHING, writeIn, request);
    }

    @AllowedAtCount(CountAuthority.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/count/{body}/open")
    Answer open(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(defaultValue = "TWO") Mode mode,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        return acts.confirmed(
                election,
                CountAuthority.PRESIDE,
                () -> confirms.opening(election, mode, pages.words(request)),
                who,
                request,
                page -> acts.answer(
                        election,
                        page,
                        Done.of(counts.open(election.id(), mode, who), "count.notice.opened"),
                        request));
    }

    @AllowedAtCount(CountAuthority.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/count/{body}/recovered")
    Answer recovered(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam String recovered,
            SignedIn who,
            HttpServletRequest request) {
        var election = pages.election(village, body);
        int ballots = Typing.number(recovered).orElse(-1);
        if (ballots < 1) {
            var faults = List.of(CountRefusal.RECOVERED_NUMBER.of());
            return pages.page(election, who, new CountPages.Said("", "", faults), "", request);
        }
        return acts.confirmed(
                election,
                CountAuthority.PRESIDE,
                () -> confirms.recovered(election, ballots, pages.words(request)),
                who,
                request,
                page -> acts.answer(
                        election,
                        page,
                        Done.of(counts.confirmRecovered(election.id(), ballots, who), "count.notice.confirmed"),
                        request));
    }

    @org.huanjie.access.door.Fresh
    @AllowedAtCount(CountAuthority.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/count/{body}/close")
    Answer close(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = pages.election(village, body);
        return acts.confirmedByTwo(
                election,
                CountAuthority.PRESIDE,
                () -> confirms.closing(election, who, ConfirmedActs.secondName(request), pages.words(request)),
                who,
                request,
                second -> Done.of(counts.close(election.id(), who, second), "count.notice.closed"));
    }

    @org.huanjie.access.door.Fresh
    @AllowedAtCount(CountAuthority.DECLARE)
    @AsksFirst
    @PostMapping("/villages/{village}/count/{body}/declare")
    Answer declare(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        var election = pages.election(village, body);
        return acts.confirmedByTwo(
                election,
                CountAuthority.DECLARE,
                () -> confirms.declaring(election, who, ConfirmedActs.secondName(request), pages.words(request)),
                who,
                request,
                second -> switch (counts.declare(election.id(), who, second)) {
                    case Verdict.Done<Election> _ -> new Done("count.notice.declared", List.of());
                    case Verdict.Refused(var reasons) -> new Done("", reasons);
                });
    }
}
