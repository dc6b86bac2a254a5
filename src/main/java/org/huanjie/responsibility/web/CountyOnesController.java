package org.huanjie.responsibility.web;

import static org.huanjie.access.who.Role.COUNTY_OFFICE;
import static org.huanjie.responsibility.web.ResponsibilityForm.read;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Link;
import org.huanjie.responsibility.bond.Links;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ResponsibilityRefusal;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 全县三个一 — what is missing where, and which leader is linked to which village. */
@Controller
@RequestMapping("/counties/{county}/responsibility")
class CountyOnesController {

    private final Links links;
    private final CountyOnesPages pages;
    private final PersonChoice choice;
    private final Divisions divisions;

    CountyOnesController(Links links, CountyOnesPages pages, PersonChoice choice, Divisions divisions) {
        this.links = links;
        this.pages = pages;
        this.choice = choice;
        this.divisions = divisions;
    }

    /** With {@code q} and {@code page}, that part of the loads; with {@code person} and {@code village}, the form has them chosen. */
    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping
    Answer show(
            @PathVariable String county,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return pages.page(county, typed, List.of(), who, request);
    }

    @Allowed(COUNTY_OFFICE)
    @PostMapping("/links")
    Answer link(
            @PathVariable String county,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var fields = read(typed);
        var reasons = new ArrayList<Reason>();
        var village = divisions
                .find(fields.text("village"))
                .filter(one -> one.level() == Level.VILLAGE && who.covers(one.code()))
                .map(Division::code)
                .orElse("");
        var kind = fields.choiceIfAny("kind", Link.Kind.class);
        var ground = fields.choiceIfAny("ground", Link.Ground.class);
        if (village.isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_VILLAGE.of().at("village"));
        }
        if (kind.isEmpty() || ground.isEmpty()) {
            reasons.add(ResponsibilityRefusal.NO_KIND.of());
        }
        var chosen = choice.with(
                pages.leaders(county),
                typed,
                reasons,
                who,
                person -> links.link(person, village, kind.orElseThrow(), ground.orElseThrow(), who));
        return answer(county, "linked", chosen.outcome(), chosen.typed(), who, request);
    }

    @Allowed(COUNTY_OFFICE)
    @PostMapping("/links/{link}/end")
    Answer unlink(@PathVariable String county, @PathVariable UUID link, SignedIn who, HttpServletRequest request) {
        return answer(county, "unlinked", links.unlink(link, who), Map.of(), who, request);
    }

    private Answer answer(
            String county,
            String done,
            Verdict<ResponsibilityEntry> outcome,
            Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        return switch (outcome) {
            case Verdict.Done(ResponsibilityEntry it) ->
                Redirect.to(ResponsibilityPlaces.county(county), "responsibility.done." + done);
            case Verdict.Refused(var refused) -> pages.page(county, typed, refused, who, request);
        };
    }
}
