package org.huanjie.discipline.reminder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.reminder.AllowedSeriesStep;
import org.huanjie.discipline.reminder.ReminderReading;
import org.huanjie.discipline.reminder.Reminders;
import org.huanjie.discipline.reminder.Series;
import org.huanjie.discipline.reminder.SeriesId;
import org.huanjie.discipline.reminder.SeriesStep;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 提醒文字入口 — reads and writes the text of a day. */
@Controller
class ReminderTextController {

    private static final String TEXT = ReminderPages.HOME + "{division}/{series}/text";
    private static final int LONGEST = 500;

    private final Reminders reminders;
    private final ReminderReading reading;
    private final ReminderPages pages;
    private final Where where;

    ReminderTextController(Reminders reminders, ReminderReading reading, ReminderPages pages, Where where) {
        this.reminders = reminders;
        this.reading = reading;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.AUDIT)
    @GetMapping(TEXT)
    Answer show(
            @PathVariable String division,
            @PathVariable SeriesId series,
            @RequestParam(defaultValue = "") String day,
            SignedIn who,
            HttpServletRequest request) {
        var found = find(division, series);
        var text = text(found, day);
        return pages.text(found, text, filled(text), who, where.words(request));
    }

    @AllowedSeriesStep(SeriesStep.WRITE)
    @PostMapping(TEXT)
    Answer write(
            @PathVariable String division,
            @PathVariable SeriesId series,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var found = find(division, series);
        var typed = Typed.of("reminder.field.", sent);
        var before = text(found, typed.text("day"));
        var text = new Series.Text(
                before.day(), typed.text("chinese", LONGEST), typed.text("english", LONGEST), who.signInName());
        return switch (typed.unless(() -> reminders.write(found, text, who))) {
            case Verdict.Done<Series> done ->
                Redirect.to(ReminderPages.address(found) + "/text?day=" + before.day(), "reminder.written");
            case Verdict.Refused<Series>(var reasons) ->
                pages.text(found, before, typed.form(reasons, words), who, words);
        };
    }

    private static Form filled(Series.Text text) {
        var values = new LinkedHashMap<String, String>();
        values.put("chinese", text.chinese());
        values.put("english", text.english());
        return Form.filled(values);
    }

    private Series.Text text(Series series, String typed) {
        Optional<LocalDate> day = Typing.day(typed);
        return reading.days(series).stream()
                .filter(one -> day.filter(one.day()::equals).isPresent())
                .flatMap(one -> one.text().stream())
                .findFirst()
                .orElseThrow(NoSuchPage::new);
    }

    private Series find(String division, SeriesId series) {
        return reminders.find(division, series).orElseThrow(NoSuchPage::new);
    }
}
