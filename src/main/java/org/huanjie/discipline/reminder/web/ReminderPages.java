package org.huanjie.discipline.reminder.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.reminder.ReminderAudience;
import org.huanjie.discipline.reminder.ReminderReading;
import org.huanjie.discipline.reminder.Reminders;
import org.huanjie.discipline.reminder.SentDay;
import org.huanjie.discipline.reminder.Series;
import org.huanjie.discipline.reminder.SeriesState;
import org.huanjie.discipline.reminder.SeriesStep;
import org.huanjie.discipline.reminder.SeriesTransition;
import org.huanjie.election.web.Where;
import org.huanjie.messaging.mailing.Mailing;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.region.Division;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 每日提醒页的制作. */
@Component
class ReminderPages {

    static final String HOME = "/discipline/reminders/";

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Reminders reminders;
    private final ReminderReading reading;
    private final ReminderAudience audience;
    private final Where where;
    private final Clock clock;

    ReminderPages(Reminders reminders, ReminderReading reading, ReminderAudience audience, Where where, Clock clock) {
        this.reminders = reminders;
        this.reading = reading;
        this.audience = audience;
        this.where = where;
        this.clock = clock;
    }

    static String address(Series series) {
        return HOME + series.division() + "/" + series.id();
    }

    RemindersPage list(String division, Form form, SignedIn who, Words words) {
        var sum = reading.sum(division);
        var place = where.division(division);
        return new RemindersPage(
                place.name(),
                HOME + division,
                words.of("reminder.sum", sum.days(), sum.written(), sum.delivered(), sum.missed()),
                reminders.within(division).stream()
                        .map(series -> line(series, words))
                        .toList(),
                Permission.ORGANIZE.isOf(who, division),
                Stream.concat(Stream.of(place), where.below(division).stream())
                        .map((Division one) -> new Option(one.code(), one.name(), false))
                        .toList(),
                audience.classes().stream()
                        .map(one -> new Option(one.id(), word(one, words), false))
                        .toList(),
                LocalDate.now(clock).toString(),
                form);
    }

    private RemindersPage.Line line(Series series, Words words) {
        return new RemindersPage.Line(
                where.name(series.division()),
                days(series, words),
                to(series, words),
                Wording.of(words, series.state()),
                look(series.state()),
                address(series));
    }

    SeriesPage one(Series series, Form form, SignedIn who, Words words) {
        var days = reading.days(series);
        var ahead = days.stream().filter(day -> day.sent().isEmpty()).toList();
        return new SeriesPage(
                where.name(series.division()),
                HOME + who.division(),
                address(series),
                new SeriesPage.Head(
                        days(series, words),
                        series.hour().format(HOUR),
                        to(series, words),
                        Wording.of(words, series.state()),
                        look(series.state()),
                        String.join(words.of("shell.list-separator"), reminders.approvers(series)),
                        cost(sum(ahead.isEmpty() ? days : ahead), words)),
                days.stream().map(day -> day(series, day, words)).toList(),
                reading.steps(series).stream()
                        .map(step -> new SeriesPage.Step(
                                Wording.of(words, step.step()), step.by(), Wording.of(words, step.at()), step.why()))
                        .toList(),
                may(series, who),
                form);
    }

    /** What all texts that are still to come cost together. */
    static Mailing.Reckoned sum(List<ReminderReading.Day> days) {
        return new Mailing.Reckoned(
                days.stream().mapToInt(day -> day.cost().people()).max().orElse(0),
                days.stream().mapToInt(day -> day.cost().segments()).sum(),
                days.stream().mapToInt(day -> day.cost().fen()).sum());
    }

    private static SeriesPage.May may(Series series, SignedIn who) {
        return new SeriesPage.May(
                SeriesTransition.allows(series.state(), SeriesStep.PROPOSE, who.role()),
                SeriesTransition.allows(series.state(), SeriesStep.APPROVE, who.role()),
                SeriesTransition.allows(series.state(), SeriesStep.RETURN, who.role()),
                SeriesTransition.allows(series.state(), SeriesStep.STOP, who.role()));
    }

    private SeriesPage.Day day(Series series, ReminderReading.Day day, Words words) {
        var states = day.states();
        return new SeriesPage.Day(
                Wording.of(words, day.day()),
                day.text()
                        .map(text -> reading.shown(series, text, words.chinese()))
                        .orElse(""),
                address(series) + "/text?day=" + day.day(),
                cost(day.cost(), words),
                day.sent().map(sent -> Wording.of(words, sent.outcome())).orElseGet(() -> words.of("reminder.waits")),
                day.sent()
                        .map(sent -> sent.outcome() == SentDay.Outcome.SENT ? "done" : "stop")
                        .orElse("wait"),
                day.sent().map(sent -> Integer.toString(sent.written())).orElse(""),
                day.sent().map(sent -> count(states, MessageState.DELIVERED)).orElse(""),
                day.sent().map(sent -> Integer.toString(sent.refused())).orElse(""),
                day.sent()
                        .map(sent -> count(states, MessageState.FAILED, MessageState.BOUNCED, MessageState.EXPIRED))
                        .orElse(""),
                day.sent()
                        .flatMap(SentDay::mailing)
                        .map(mailing -> "/messages?mailing=" + mailing)
                        .orElse(""));
    }

    private static String count(Map<MessageState, Integer> states, MessageState... which) {
        return Integer.toString(Stream.of(which)
                .mapToInt(state -> states.getOrDefault(state, 0))
                .sum());
    }

    ReminderTextPage text(Series series, Series.Text text, Form form, SignedIn who, Words words) {
        return new ReminderTextPage(
                where.name(series.division()),
                address(series),
                address(series) + "/text",
                Wording.of(words, text.day()),
                text.day().toString(),
                words.of("messaging.phone.from.SMS"),
                series.hour().format(HOUR),
                reading.shown(series, text, true),
                reading.shown(series, text, false),
                cost(reading.cost(series, text), words),
                SeriesTransition.allows(series.state(), SeriesStep.WRITE, who.role()),
                form);
    }

    String cost(Mailing.Reckoned cost, Words words) {
        return words.of(
                "reminder.cost",
                cost.people(),
                cost.segments(),
                BigDecimal.valueOf(cost.fen(), 2).toPlainString());
    }

    String to(Series series, Words words) {
        return audience.of(series.classes()).stream()
                .map(one -> word(one, words))
                .collect(Collectors.joining(words.of("shell.list-separator")));
    }

    static String days(Series series, Words words) {
        return words.of("reminder.days", Wording.of(words, series.first()), Wording.of(words, series.last()));
    }

    private static String word(RecipientClass one, Words words) {
        return Wording.of(words, one.word());
    }

    private static String look(SeriesState state) {
        return switch (state) {
            case APPROVED, RUNNING, ENDED -> "done";
            case DRAFT, PROPOSED, APPROVED_ONCE -> "wait";
            case STOPPED -> "stop";
        };
    }
}
