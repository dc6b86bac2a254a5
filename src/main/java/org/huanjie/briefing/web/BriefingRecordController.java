package org.huanjie.briefing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.briefing.BriefingHeld;
import org.huanjie.briefing.BriefingId;
import org.huanjie.briefing.BriefingOutcome;
import org.huanjie.briefing.Briefings;
import org.huanjie.briefing.MinuteDraft;
import org.huanjie.briefing.Minutes;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 会议记录 — takes a meeting down, shows one that is on record, and adds to it. */
@Controller
@RequestMapping("/briefings/{division}")
class BriefingRecordController {

    private final BriefingForms forms;
    private final BriefingEntries entries;
    private final BriefingDesk desk;
    private final Minutes minutes;
    private final Briefings briefings;

    BriefingRecordController(
            BriefingForms forms, BriefingEntries entries, BriefingDesk desk, Minutes minutes, Briefings briefings) {
        this.forms = forms;
        this.entries = entries;
        this.desk = desk;
        this.minutes = minutes;
        this.briefings = briefings;
    }

    @Allowed(to = Permission.KEEP_BRIEFINGS)
    @GetMapping("/new")
    Answer form(@PathVariable String division, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        desk.place(division);
        return forms.form(division, typed, List.of(), request);
    }

    /** Takes it down; asked for one more entry, or for the roster of another day, the form comes back as it is. */
    @Allowed(to = Permission.KEEP_BRIEFINGS)
    @PostMapping
    Answer hold(
            @PathVariable String division,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        desk.place(division);
        if (typed.containsKey("more") || typed.containsKey("look")) {
            return forms.form(division, typed, List.of(), request);
        }
        return switch (minutes.hold(forms.report(division, typed), who)) {
            case BriefingOutcome.Done done ->
                Redirect.to(BriefingDesk.path(division) + "/held/" + done.id(), "briefing.done.held");
            case BriefingOutcome.Refused refused ->
                forms.form(division, typed, forms.grounds(refused, typed, request), request);
        };
    }

    @Allowed(to = Permission.FOLLOW_WORK)
    @GetMapping("/held/{briefing}")
    Answer show(
            @PathVariable String division,
            @PathVariable BriefingId briefing,
            SignedIn who,
            HttpServletRequest request) {
        return forms.record(find(division, briefing), who, request, List.of(), Map.of());
    }

    @Allowed(to = Permission.KEEP_BRIEFINGS)
    @PostMapping("/held/{briefing}/minutes")
    Answer add(
            @PathVariable String division,
            @PathVariable BriefingId briefing,
            @RequestParam Map<String, String> typed,
            SignedIn who,
            HttpServletRequest request) {
        var held = find(division, briefing);
        var draft = entries.drafts(division, typed).stream().findFirst().orElse(MinuteDraft.of("", ""));
        return switch (minutes.add(briefing, draft, who)) {
            case BriefingOutcome.Done done ->
                Redirect.to(BriefingDesk.path(division) + "/held/" + done.id(), "briefing.done.added");
            case BriefingOutcome.Refused refused ->
                forms.record(held, who, request, forms.grounds(refused, typed, request), typed);
        };
    }

    private BriefingHeld find(String division, BriefingId briefing) {
        desk.place(division);
        return briefings
                .find(briefing)
                .filter(held -> held.division().equals(division))
                .orElseThrow(NoSuchPage::new);
    }
}
