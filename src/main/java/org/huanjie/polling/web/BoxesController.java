package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.opening.Custody;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.opening.SealGround;
import org.huanjie.shell.Answer;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 票箱 — slots sealed, boxes brought in, seals compared, ballots mixed; the election committee alone decides on a seal that differs. */
@Controller
class BoxesController {

    private final Place place;
    private final BoxesPages pages;
    private final Custody custody;
    private final Opening opening;
    private final Confirmations confirmations;

    BoxesController(Place place, BoxesPages pages, Custody custody, Opening opening, Confirmations confirmations) {
        this.confirmations = confirmations;
        this.place = place;
        this.pages = pages;
        this.custody = custody;
        this.opening = opening;
    }

    @Allowed({
        Role.ELECTION_COMMITTEE,
        Role.SCRUTINEER,
        Role.CALLER,
        Role.TELLER,
        Role.VILLAGE_TEAM,
        Role.RESIDENT_CADRE,
        Role.TOWN_COMMITTEE,
        Role.TOWN_SEVEN,
        Role.COUNTY_OFFICE,
        Role.GUIDANCE_GROUP,
        Role.AUDITOR
    })
    @GetMapping("/villages/{village}/polling/boxes")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return pages.page(village, who, List.of(), Map.of(), request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/boxes/slot")
    Answer slot(
            @PathVariable String village,
            @RequestParam UUID box,
            @RequestParam String slot,
            SignedIn who,
            HttpServletRequest request) {
        return answer(custody.sealSlot(vote(village), box, slot, who), village, who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/boxes/arrive")
    Answer arrive(@PathVariable String village, @RequestParam UUID box, SignedIn who, HttpServletRequest request) {
        return answer(custody.arrive(vote(village), box, who), village, who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/boxes/seals")
    Answer seals(
            @PathVariable String village,
            @RequestParam UUID box,
            @RequestParam String seal,
            @RequestParam String slot,
            SignedIn who,
            HttpServletRequest request) {
        return answer(custody.check(vote(village), box, seal, slot, who), village, who, request);
    }

    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/boxes/look")
    Answer look(
            @PathVariable String village,
            @RequestParam UUID box,
            @RequestParam String seal,
            @RequestParam(defaultValue = "") String slot,
            SignedIn who,
            HttpServletRequest request) {
        return answer(custody.look(vote(village), box, seal, slot, who), village, who, request);
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/boxes/decide")
    Answer decide(
            @PathVariable String village,
            @RequestParam UUID box,
            @RequestParam SealGround ground,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        return custody.of(election.id()).boxes().stream()
                .filter(one -> one.id().equals(box))
                .findFirst()
                .flatMap(found -> found.stop()
                        .flatMap(stop -> confirmations
                                .ruling(election, found, stop, ground, words)
                                .unlessConfirmed(shown, words)))
                .orElseGet(() -> answer(custody.rule(election.id(), box, ground, who), village, who, request));
    }

    @Allowed(to = Permission.WATCH_POLL)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/boxes/mix")
    Answer mix(
            @PathVariable String village,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var election = place.vote(village);
        var words = place.words(request);
        var against = custody.againstMixing(election);
        if (!against.isEmpty()) {
            return pages.page(village, who, against, Map.of(), request);
        }
        return confirmations
                .mixing(election, custody.of(election.id()).boxes(), words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> answer(custody.mix(election.id(), who), village, who, request));
    }

    @Allowed(to = Permission.WATCH_POLL)
    @AsksFirst
    @PostMapping("/villages/{village}/polling/boxes/sign")
    Answer sign(
            @PathVariable String village,
            @RequestParam Duty duty,
            @RequestParam String name,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = place.words(request);
        return confirmations
                .signing(place.vote(village), duty, name, "boxes", words)
                .unlessConfirmed(shown, words)
                .orElseGet(() -> answer(opening.signCount(vote(village), duty, name, who), village, who, request));
    }

    private Answer answer(Verdict<Nothing> change, String village, SignedIn who, HttpServletRequest request) {
        return switch (change) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to("/villages/" + village + "/polling/boxes", "polling.notice.changed");
            case Verdict.Refused(var reasons) ->
                pages.page(village, who, reasons, Place.typed(request), request);
        };
    }

    private ElectionId vote(String village) {
        return place.vote(village).id();
    }
}
