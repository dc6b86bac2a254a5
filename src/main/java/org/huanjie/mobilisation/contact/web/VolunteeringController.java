package org.huanjie.mobilisation.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.web.Where;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的走访 — the page of a volunteer's households, what a phone sends from its queue, and what keeps the page there. */
@Controller
class VolunteeringController {

    /**
     * 走访回执 — what became of one thing sent.
     *
     * @param acknowledged its token, where it is taken and the device may forget it; else empty
     */
    record Receipt(String acknowledged, List<Reason.Said> faults) {}

    private final HouseholdContacts contacts;
    private final VolunteeringPages pages;
    private final Where where;
    private final Ids ids;
    private final Clock clock;

    VolunteeringController(HouseholdContacts contacts, VolunteeringPages pages, Where where, Ids ids, Clock clock) {
        this.contacts = contacts;
        this.pages = pages;
        this.where = where;
        this.ids = ids;
        this.clock = clock;
    }

    @Allowed(to = Permission.CALL_ON)
    @GetMapping("/volunteering/villages/{village}")
    Answer page(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.of(village, List.of(), who, where.words(request));
    }

    /** One household, from the form itself where no script runs. */
    @Allowed(to = Permission.CALL_ON)
    @PostMapping("/volunteering/villages/{village}")
    Answer record(
            @PathVariable String village,
            @RequestParam MultiValueMap<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var report = new ContactForm(sent).report(ids::next, clock);
        return contacts.report(village, report, who)
                .answer(
                        done -> Redirect.to(VolunteeringPages.path(village), "mobilisation.volunteering.recorded"),
                        reasons -> pages.of(village, reasons, who, where.words(request)));
    }

    /** The same from a phone's queue. Sent on by another than who wrote it, it is answered 403: the device then waits for its own. */
    @Allowed(to = Permission.CALL_ON)
    @PostMapping("/volunteering/villages/{village}/contacts")
    ResponseEntity<Receipt> fromQueue(
            @PathVariable String village,
            @RequestParam MultiValueMap<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var form = new ContactForm(sent);
        if (form.account().filter(who.account()::equals).isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(new Receipt("", List.of()));
        }
        var report = form.report(ids::next, clock);
        return contacts.report(village, report, who)
                .answer(
                        done -> ResponseEntity.ok(new Receipt(report.id().toString(), List.of())),
                        reasons -> ResponseEntity.unprocessableContent()
                                .body(new Receipt("", Reason.said(where.words(request), reasons))));
    }

    /** Where a volunteer begins: the page of their own village. */
    @Allowed(to = Permission.CALL_ON)
    @GetMapping("/volunteering")
    Answer begin(SignedIn who) {
        return Redirect.to(VolunteeringPages.path(who.division()));
    }

    /** Open as every file of the program; asked for anew each time, so that a change of it reaches the phones. */
    @Open
    @GetMapping("/volunteering/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/offline-worker.js"));
    }

    /** With it a phone keeps the page of this village on its screen like a program. */
    @Open
    @GetMapping("/volunteering/villages/{village}/app.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(@PathVariable String village, HttpServletRequest request) {
        var words = where.words(request);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(Map.of(
                        "name", words.of("mobilisation.volunteering.title"),
                        "short_name", words.of("mobilisation.volunteering.nav"),
                        "start_url",
                                VolunteeringPages.path(where.division(village).code()),
                        "scope", "/volunteering/",
                        "display", "standalone",
                        "lang", words.tag(),
                        "icons", List.of(Map.of("src", "/assets/icon.svg", "sizes", "any", "type", "image/svg+xml"))));
    }
}
