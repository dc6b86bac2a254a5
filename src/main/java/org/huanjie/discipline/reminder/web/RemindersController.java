package org.huanjie.discipline.reminder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.reminder.Reminders;
import org.huanjie.discipline.reminder.SeriesDraft;
import org.huanjie.discipline.reminder.SeriesId;
import org.huanjie.election.web.Where;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 每日提醒入口 — the series of a division, and a new one. */
@Controller
class RemindersController {

    private static final LocalTime USUAL = LocalTime.of(9, 0);

    private final Reminders reminders;
    private final ReminderPages pages;
    private final Where where;

    RemindersController(Reminders reminders, ReminderPages pages, Where where) {
        this.reminders = reminders;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.AUDIT)
    @GetMapping(ReminderPages.HOME + "{division}")
    Answer list(@PathVariable String division, SignedIn who, HttpServletRequest request) {
        return pages.list(division, Form.EMPTY, who, where.words(request));
    }

    @Allowed(to = Permission.ORGANIZE)
    @PostMapping(ReminderPages.HOME + "{division}")
    Answer make(
            @PathVariable String division,
            @RequestParam MultiValueMap<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var typed = Typed.ofAll("reminder.field.", sent);
        var below = typed.text("place").isEmpty() ? division : typed.text("place");
        var draft = draft(typed);
        Optional<DivisionCode> place = DivisionCode.of(below).filter(code -> new DivisionCode(division).contains(code));
        return switch (typed.unless(
                () -> reminders.make(place.map(DivisionCode::digits).orElse(division), draft, who))) {
            case Verdict.Done<SeriesId>(var id) ->
                Redirect.to(
                        ReminderPages.HOME + place.map(DivisionCode::digits).orElse(division) + "/" + id,
                        "reminder.made");
            case Verdict.Refused<SeriesId>(var reasons) -> pages.list(division, typed.form(reasons, words), who, words);
        };
    }

    private static SeriesDraft draft(Typed typed) {
        var first = typed.day("first");
        var last = typed.day("last");
        var vote = typed.day("vote");
        var hour = typed.timeIfAny("hour").orElse(USUAL);
        return new SeriesDraft(first, last, vote, hour, List.copyOf(typed.all("classes")));
    }
}
