package org.huanjie.mobilisation.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.contact.NeedsDesk;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.print.Print;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 走访情况 — what the village sees of it, and what leads on from there. */
@Controller
class CallsController {

    private final NeedsDesk needs;
    private final CallsPages pages;
    private final ProxyForms forms;
    private final Print print;
    private final Where where;

    CallsController(NeedsDesk needs, CallsPages pages, ProxyForms forms, Print print, Where where) {
        this.needs = needs;
        this.pages = pages;
        this.forms = forms;
        this.print = print;
        this.where = where;
    }

    @Allowed(to = Permission.FOLLOW_ELECTION)
    @GetMapping("/villages/{village}/calls")
    Answer page(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.of(village, List.of(), who, where.words(request));
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/calls/mobile-box")
    Answer mobileBox(
            @PathVariable String village, @RequestParam VoterId voter, SignedIn who, HttpServletRequest request) {
        return needs.mobileBox(village, voter, who)
                .answer(
                        done -> Redirect.to(CallsPages.path(village), "mobilisation.contacts.passed-on"),
                        reasons -> pages.of(village, reasons, who, where.words(request)));
    }

    /** The forms of all who want a proxy and have none yet, each on a page of its own (R-PX-1). */
    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/calls/proxy-forms.pdf")
    ResponseEntity<byte[]> proxyForms(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var words = where.words(request);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"proxy-forms.pdf\"")
                .body(print.pdf(forms.of(village, needs.of(village, who), words), words));
    }
}
