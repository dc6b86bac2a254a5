package org.huanjie.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.assessment.CountyFigures;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.assessment.WorkingGroups;
import org.huanjie.readiness.condition.State;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 镇准入评估 — the list to work off, and the town's own settings. */
@Controller
class TownReadinessController {

    private final Readiness readiness;
    private final WorkingGroups groups;
    private final SettingFields settings;
    private final ReadinessPages pages;

    TownReadinessController(Readiness readiness, WorkingGroups groups, SettingFields settings, ReadinessPages pages) {
        this.readiness = readiness;
        this.groups = groups;
        this.settings = settings;
        this.pages = pages;
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}/readiness")
    Answer show(@PathVariable String town, SignedIn who, HttpServletRequest request) {
        return page(town, who, pages.words(request), Map.of(), List.of());
    }

    @Allowed(Role.TOWN_COMMITTEE)
    @PostMapping("/towns/{town}/readiness/settings")
    Answer set(
            @PathVariable String town,
            @RequestParam Map<String, String> values,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        var faults = settings.set(town, values, who, words);
        return faults.isEmpty()
                ? Redirect.to("/towns/" + town + "/readiness", "readiness.done.set")
                : page(town, who, words, values, faults);
    }

    private TownReadinessPage page(
            String town, SignedIn who, ReadinessWords words, Map<String, String> typed, List<Reason.Said> faults) {
        var place = pages.place(town, Level.TOWN);
        var figures = readiness.figures(town);
        return new TownReadinessPage(
                faults.isEmpty() ? 200 : 422,
                town,
                place.name(),
                figures.passed(),
                figures.total(),
                groups(figures, words),
                faults,
                settings.of(town, typed, words),
                who.role() == Role.TOWN_COMMITTEE,
                (int) groups.of(town).stream()
                        .filter(member -> member.until() == null)
                        .count());
    }

    private static List<TownReadinessPage.Group> groups(CountyFigures figures, ReadinessWords words) {
        var groups = new ArrayList<TownReadinessPage.Group>();
        for (var state : State.byUrgency()) {
            var rows = figures.villages().stream()
                    .filter(village -> village.state() == state)
                    .map(village -> row(village, words))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new TownReadinessPage.Group(
                        words.name(state), ReadinessWords.look(state), words.of("waits." + state.name()), rows));
            }
        }
        return groups;
    }

    static TownReadinessPage.Row row(CountyFigures.VillageLine village, ReadinessWords words) {
        var standing = village.standing();
        var open = village.conditions().entrySet().stream()
                .filter(each -> each.getValue() == org.huanjie.readiness.condition.ConditionState.NOT_MET)
                .map(each -> words.name(each.getKey()))
                .collect(Collectors.joining(words.of("comma")));
        return new TownReadinessPage.Row(
                village.code(),
                village.name(),
                VerificationPages.path(village.code()),
                open,
                standing == null ? "" : words.minute(standing.since()),
                standing == null || standing.beforeCounty() == null
                        ? ""
                        : words.of("before." + standing.beforeCounty().name()));
    }
}
