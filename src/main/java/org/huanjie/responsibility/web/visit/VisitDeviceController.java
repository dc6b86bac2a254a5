package org.huanjie.responsibility.web.visit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Open;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.visit.VisitPhotos;
import org.huanjie.responsibility.visit.VisitRefusal;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
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

/** 夜访设备 — what a phone sends from its queue, and the worker that keeps the form there. Its answers are data, not pages. */
@Controller
class VisitDeviceController {

    /**
     * 回执 — what became of one thing sent.
     *
     * @param acknowledged its token, where it is taken and the device may forget it; else empty
     */
    record Receipt(String acknowledged, List<Reason.Said> faults) {}

    private final Visits visits;
    private final VisitPhotos photos;
    private final VisitPages pages;
    private final Ids ids;
    private final Clock clock;

    VisitDeviceController(Visits visits, VisitPhotos photos, VisitPages pages, Ids ids, Clock clock) {
        this.visits = visits;
        this.photos = photos;
        this.pages = pages;
        this.ids = ids;
        this.clock = clock;
    }

    /** A visit. Sent on by another than who wrote it, it is answered 403: the device then waits for its own. */
    @Allowed(to = Permission.WORK)
    @PostMapping("/visits/villages/{village}/report")
    ResponseEntity<Receipt> report(
            @PathVariable String village,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam UUID account,
            SignedIn who,
            HttpServletRequest request) {
        if (!account.equals(who.account())) {
            return anothers();
        }
        var typed = VisitForm.of(sent, ids::next);
        var unread = new ArrayList<Reason>();
        var report = typed.report(village, clock, unread);
        return receipt(typed.id(), visits.record(report, unread, who), request);
    }

    /** A picture of a visit that has arrived, as the device made it small. */
    @Allowed(to = Permission.WORK)
    @PostMapping("/visits/villages/{village}/photos")
    ResponseEntity<Receipt> photo(
            @PathVariable String village,
            @RequestParam UUID token,
            @RequestParam UUID visit,
            @RequestParam String picture,
            @RequestParam UUID account,
            SignedIn who,
            HttpServletRequest request) {
        if (!account.equals(who.account())) {
            return anothers();
        }
        var outcome = decoded(picture)
                .map(content -> photos.put(village, visit, token, content, who))
                .orElseGet(() -> Verdict.refused(VisitRefusal.NO_PHOTO.of()));
        return receipt(token, outcome, request);
    }

    /** Open as every file of the program; asked for anew each time, so that a change of it reaches the phones. */
    @Open
    @GetMapping("/visits/worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/offline-worker.js"));
    }

    private static ResponseEntity<Receipt> anothers() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(new Receipt("", List.of()));
    }

    private ResponseEntity<Receipt> receipt(
            UUID token, Verdict<ResponsibilityEntry> outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Verdict.Done(ResponsibilityEntry done) -> ResponseEntity.ok(new Receipt(token.toString(), List.of()));
            case Verdict.Refused(var reasons) ->
                ResponseEntity.unprocessableContent()
                        .body(new Receipt("", pages.words(request).said(reasons)));
        };
    }

    // as a canvas writes it: data:image/jpeg;base64,…
    private static Optional<byte[]> decoded(String picture) {
        try {
            return Optional.of(Base64.getDecoder().decode(picture.substring(picture.indexOf(',') + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
