package org.huanjie.responsibility.web.visit;

import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.access.who.Role.RESIDENT_CADRE;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.VILLAGE_TEAM;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.responsibility.bond.Promises;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.visit.VisitPhotos;
import org.huanjie.responsibility.visit.VisitRefusal;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 村夜访 — week by week; planning the next, entering what was paid, looking at a picture. */
@Controller
class VisitVillageController {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final Visits visits;
    private final Promises promises;
    private final VisitPhotos photos;
    private final VisitPages pages;
    private final VisitVillagePages villages;
    private final Clock clock;

    VisitVillageController(
            Visits visits,
            Promises promises,
            VisitPhotos photos,
            VisitPages pages,
            VisitVillagePages villages,
            Clock clock) {
        this.visits = visits;
        this.promises = promises;
        this.photos = photos;
        this.pages = pages;
        this.villages = villages;
        this.clock = clock;
    }

    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping("/villages/{village}/visits")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return villages.page(village, Map.of(), List.of(), who, pages.words(request));
    }

    @Allowed(to = Permission.WORK)
    @PostMapping("/villages/{village}/visits/plan")
    Answer plan(
            @PathVariable String village,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var at = VisitDays.hour(typed.getOrDefault("at", ""));
        var outcome = at.map(hour -> visits.plan(
                        village, hour.atZone(clock.getZone()).toOffsetDateTime(), typed.getOrDefault("who", ""), who))
                .orElseGet(() -> Verdict.refused(VisitRefusal.PLAN_AT.of()));
        return answer(village, outcome, "planned", typed, who, request);
    }

    @Allowed({VILLAGE_TEAM, RESIDENT_CADRE, TOWN_COMMITTEE, COUNTY_OFFICE})
    @PostMapping("/villages/{village}/visits/promises/{promise}/payments")
    Answer pay(
            @PathVariable String village,
            @PathVariable UUID promise,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        if (promises.of(village).stream().noneMatch(one -> one.id().equals(promise))) {
            throw new NoSuchPage();
        }
        var typed = new HashMap<>(sent);
        typed.put("promise", promise.toString());
        var fen = Typing.fen(typed.getOrDefault("yuan", ""));
        var day = VisitDays.day(typed.getOrDefault("paidOn", ""));
        var document = document(typed.getOrDefault("document", ""));
        Verdict<ResponsibilityEntry> outcome = day.isEmpty() || document.isEmpty()
                ? Verdict.refused(VisitRefusal.PAYMENT.of())
                : promises.pay(
                        promise, fen.orElse(0), document.get(), typed.getOrDefault("number", ""), day.get(), who);
        return answer(village, outcome, "paid", typed, who, request);
    }

    /** A picture, once the log says who looks. */
    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping("/villages/{village}/visits/photos/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable String village, @PathVariable UUID photo, SignedIn who) {
        var picture = photos.look(village, photo, who).orElseThrow(NoSuchPage::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(picture);
    }

    private Answer answer(
            String village,
            Verdict<ResponsibilityEntry> outcome,
            String done,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return switch (outcome) {
            case Verdict.Done(ResponsibilityEntry(var id, boolean again)) ->
                Redirect.to(VisitPages.path(village), "visit.notice." + done);
            case Verdict.Refused(var reasons) -> villages.page(village, typed, reasons, who, pages.words(request));
        };
    }

    private static Optional<Promises.Document> document(String typed) {
        return Arrays.stream(Promises.Document.values())
                .filter(document -> document.name().equals(typed))
                .findFirst();
    }
}
