package org.huanjie.polling.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.opening.VenueLook;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.shell.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 会场查看页 — the hall before the vote: booths and checklist in one form, or as it stood in the round before. */
@Controller
class VenueController {

    private static final String STEP = "venue";

    private final Place place;
    private final OpeningPages pages;
    private final Opening opening;
    private final VenueLook look;

    VenueController(Place place, OpeningPages pages, Opening opening, VenueLook look) {
        this.place = place;
        this.pages = pages;
        this.opening = opening;
        this.look = look;
    }

    /** What was looked at; a point without an answer is left as it was. */
    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/venue")
    Answer venue(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var typed = Place.typed(request);
        var points = Arrays.stream(VenueItem.values())
                .filter(item -> !typed.getOrDefault("met-" + item, "").isEmpty())
                .collect(Collectors.toMap(item -> item, item -> missing(item, typed)));
        var booths = Optional.of(typed.getOrDefault("booths", ""))
                .filter(text -> !text.isBlank())
                .map(PollingController::number);
        var found = new VenueLook.Found(booths, typed.getOrDefault("checker", ""), points);
        return pages.answer(look.take(vote(village), found, who), village, STEP, who, request);
    }

    private static Optional<String> missing(VenueItem item, Map<String, String> typed) {
        return Boolean.parseBoolean(typed.get("met-" + item))
                ? Optional.empty()
                : Optional.of(typed.getOrDefault("missing-" + item, "").strip());
    }

    /** In a re-vote: the hall is as it was in the round before, and these boxes were shown empty and sealed anew. */
    @Allowed(to = Permission.WATCH_POLL)
    @PostMapping("/villages/{village}/polling/opening/as-it-stands")
    Answer asItStands(
            @PathVariable String village,
            @RequestParam(defaultValue = "") String checker,
            @RequestParam(defaultValue = "") List<UUID> box,
            @RequestParam(defaultValue = "") List<String> seal,
            SignedIn who,
            HttpServletRequest request) {
        var seals = new LinkedHashMap<UUID, String>();
        for (int n = 0; n < box.size(); n++) {
            seals.put(box.get(n), n < seal.size() ? seal.get(n) : "");
        }
        return pages.answer(opening.asItStands(vote(village), checker, seals, who), village, STEP, who, request);
    }

    private ElectionId vote(String village) {
        return place.vote(village).id();
    }
}
