package org.huanjie.candidacy.relist.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.relist.Relistings;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 重新公布入口 — asks who follows, announces a list anew, and prints its notice. */
@Controller
class RelistingController {

    private final Relistings relistings;
    private final RelistingPages pages;
    private final Print print;
    private final Where where;

    RelistingController(Relistings relistings, RelistingPages pages, Print print, Where where) {
        this.relistings = relistings;
        this.pages = pages;
        this.print = print;
        this.where = where;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/candidates/{body}/anew")
    Answer form(@PathVariable String village, @PathVariable String body, SignedIn who, HttpServletRequest request) {
        return pages.of(where.election(village, body), Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @AsksFirst
    @PostMapping("/villages/{village}/candidates/{body}/anew")
    Answer announce(
            @PathVariable String village,
            @PathVariable String body,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        var against = relistings.againstAnnouncing(election, who);
        return against.isEmpty()
                ? pages.asks(election, words)
                        .unlessConfirmed(shown, words)
                        .orElseGet(() -> answer(relistings.announce(election, who), "candidacy.anew.announced", election, who, words))
                : refused(election, against, who, words);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/{candidate}/ask")
    Answer ask(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID candidate,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        return answer(relistings.ask(election, candidate, who), "candidacy.anew.asked-notice", election, who, where.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/candidates/{body}/{candidate}/answer")
    Answer answered(
            @PathVariable String village,
            @PathVariable String body,
            @PathVariable UUID candidate,
            @RequestParam(defaultValue = "") String stands,
            SignedIn who,
            HttpServletRequest request) {
        var election = where.election(village, body);
        var done = relistings.answer(election, candidate, "yes".equals(stands), who);
        return answer(done, "candidacy.anew.answered-notice", election, who, where.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/candidates/{body}/anew/notice.pdf")
    ResponseEntity<byte[]> notice(@PathVariable String village, @PathVariable String body, HttpServletRequest request) {
        var election = where.election(village, body);
        var words = where.words(request);
        var announced = relistings.last(election).orElseThrow(NoSuchPage::new);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"list-" + announced.number() + ".pdf\"")
                .body(print.pdf(pages.sheet(election, announced, words), words));
    }

    private Answer answer(Verdict<?> done, String notice, Election election, SignedIn who, Words words) {
        return done.answer(
                did -> Redirect.to(RelistingPages.path(election), notice),
                reasons -> refused(election, reasons, who, words));
    }

    private Answer refused(Election election, List<Reason> reasons, SignedIn who, Words words) {
        return pages.of(election, Form.sent(Map.of(), reasons, words), who, words);
    }
}
