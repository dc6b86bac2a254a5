package org.huanjie.discipline.reminder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.AsksFirst;
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
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 提醒系列入口 — one series, and the steps that people take with it. */
@Controller
class SeriesController {

    private static final String ONE = ReminderPages.HOME + "{division}/{series}";

    private final Reminders reminders;
    private final ReminderReading reading;
    private final ReminderPages pages;
    private final Where where;

    SeriesController(Reminders reminders, ReminderReading reading, ReminderPages pages, Where where) {
        this.reminders = reminders;
        this.reading = reading;
        this.pages = pages;
        this.where = where;
    }

    @Allowed(to = Permission.AUDIT)
    @GetMapping(ONE)
    Answer show(
            @PathVariable String division, @PathVariable SeriesId series, SignedIn who, HttpServletRequest request) {
        return pages.one(find(division, series), Form.EMPTY, who, where.words(request));
    }

    @AllowedSeriesStep(SeriesStep.PROPOSE)
    @PostMapping(ONE + "/propose")
    Answer propose(
            @PathVariable String division, @PathVariable SeriesId series, SignedIn who, HttpServletRequest request) {
        var found = find(division, series);
        return answer(found, () -> reminders.propose(found, who), "reminder.proposed", Form.EMPTY, who, request);
    }

    @AsksFirst
    @AllowedSeriesStep(SeriesStep.APPROVE)
    @PostMapping(ONE + "/approve")
    Answer approve(
            @PathVariable String division,
            @PathVariable SeriesId series,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var found = find(division, series);
        var asking = approving(found, words);
        return asking.unlessConfirmed(shown, words).orElseGet(() -> switch (reminders.approve(found, who)) {
            case Verdict.Done<Series> done -> Redirect.to(ReminderPages.address(found), "reminder.approved");
            case Verdict.Refused<Series>(var reasons) -> asking.refused(Reason.refusals(words, reasons));
        });
    }

    @AllowedSeriesStep(SeriesStep.RETURN)
    @PostMapping(ONE + "/return")
    Answer giveBack(
            @PathVariable String division,
            @PathVariable SeriesId series,
            @RequestParam(defaultValue = "") String why,
            SignedIn who,
            HttpServletRequest request) {
        var found = find(division, series);
        return answer(
                found,
                () -> reminders.giveBack(found, why.strip(), who),
                "reminder.returned",
                Form.filled(Map.of("why", why)),
                who,
                request);
    }

    @AsksFirst
    @AllowedSeriesStep(SeriesStep.STOP)
    @PostMapping(ONE + "/stop")
    Answer stop(
            @PathVariable String division,
            @PathVariable SeriesId series,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(name = ConfirmPage.SHOWN, defaultValue = "") String shown,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        var found = find(division, series);
        var asking = stopping(found, why.strip(), words);
        return asking.unlessConfirmed(shown, words).orElseGet(() -> switch (reminders.stop(found, why.strip(), who)) {
            case Verdict.Done<Series> done -> Redirect.to(ReminderPages.address(found), "reminder.stopped");
            case Verdict.Refused<Series>(var reasons) -> asking.refused(Reason.refusals(words, reasons));
        });
    }

    private ConfirmPage approving(Series series, Words words) {
        List<ReminderReading.Day> ahead = reading.days(series).stream()
                .filter(day -> day.sent().isEmpty())
                .toList();
        var address = ReminderPages.address(series);
        return ConfirmPage.asks(
                        words.of("reminder.approve.title", where.name(series.division())),
                        address + "/approve",
                        words.of("reminder.approve"),
                        new ConfirmPage.Back(words.of("reminder.title"), address))
                .fact(words.of("reminder.head.days"), ReminderPages.days(series, words))
                .fact(words.of("reminder.head.to"), pages.to(series, words))
                .fact(words.of("reminder.head.texts"), ahead.size())
                .fact(words.of("reminder.head.cost"), pages.cost(ReminderPages.sum(ahead), words))
                .follows(words.of("reminder.approve.follows"))
                .page();
    }

    private ConfirmPage stopping(Series series, String why, Words words) {
        var address = ReminderPages.address(series);
        return ConfirmPage.asks(
                        words.of("reminder.stop.title", where.name(series.division())),
                        address + "/stop",
                        words.of("reminder.stop"),
                        new ConfirmPage.Back(words.of("reminder.title"), address))
                .fact(words.of("reminder.field.why"), why)
                .follows(words.of("reminder.stop.follows"))
                .hidden("why", why)
                .page();
    }

    private Answer answer(
            Series before,
            Supplier<Verdict<Series>> act,
            String notice,
            Form typed,
            SignedIn who,
            HttpServletRequest request) {
        var words = where.words(request);
        return switch (act.get()) {
            case Verdict.Done<Series> done -> Redirect.to(ReminderPages.address(before), notice);
            case Verdict.Refused<Series>(var reasons) ->
                pages.one(before, new Form("", typed.values(), Reason.said(words, reasons)), who, words);
        };
    }

    private Series find(String division, SeriesId series) {
        return reminders.find(division, series).orElseThrow(NoSuchPage::new);
    }
}
