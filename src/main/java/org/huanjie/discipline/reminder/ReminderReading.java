package org.huanjie.discipline.reminder;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.messaging.mailing.ClockMailings;
import org.huanjie.messaging.mailing.Mailing;
import org.huanjie.messaging.mailing.Sending;
import org.huanjie.messaging.outbox.Messages;
import org.huanjie.messaging.rule.MessageState;
import org.huanjie.messaging.rule.Purpose;
import org.huanjie.messaging.rule.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提醒系列查阅 — a series day by day: its text, what it costs, what became of it; in a constant number of statements. */
@Service
@Transactional(readOnly = true)
public class ReminderReading {

    /**
     * 提醒一日.
     *
     * @param cost what its text comes to for those who are reached now; of a day that was sent what it came to
     * @param states how many of its messages are how far
     */
    public record Day(
            LocalDate day,
            Optional<Series.Text> text,
            Mailing.Reckoned cost,
            Optional<SentDay> sent,
            Map<MessageState, Integer> states) {}

    /** 提醒合计 — over all series of a division: days sent, messages written, delivered. */
    public record Sum(int days, int written, int delivered, int missed) {}

    private final SeriesRows rows;
    private final ReminderAudience audience;
    private final ClockMailings mailings;
    private final Messages messages;

    ReminderReading(SeriesRows rows, ReminderAudience audience, ClockMailings mailings, Messages messages) {
        this.rows = rows;
        this.audience = audience;
        this.mailings = mailings;
        this.messages = messages;
    }

    public List<Day> days(Series series) {
        var texts = rows.texts(series).stream().collect(Collectors.toMap(Series.Text::day, Function.identity()));
        var closed = rows.closed(series).stream().collect(Collectors.toMap(SentDay::day, Function.identity()));
        var reach = mailings.reach(audience.of(series), Purpose.DISCIPLINE);
        var states = messages.states(
                closed.values().stream().flatMap(day -> day.mailing().stream()).toList());
        return series.days()
                .map(day -> day(
                        series,
                        day,
                        Optional.ofNullable(texts.get(day)),
                        Optional.ofNullable(closed.get(day)),
                        reach,
                        states))
                .toList();
    }

    private Day day(
            Series series,
            LocalDate day,
            Optional<Series.Text> text,
            Optional<SentDay> sent,
            ClockMailings.Reach reach,
            Map<UUID, Map<MessageState, Integer>> states) {
        var cost = sent.map(one -> new Mailing.Reckoned(one.people(), one.segments(), one.fen()))
                .orElseGet(() -> text.map(one -> mailings.cost(sending(series, one), reach))
                        .orElse(new Mailing.Reckoned(0, 0, 0)));
        return new Day(
                day,
                text,
                cost,
                sent,
                sent.flatMap(SentDay::mailing).map(states::get).orElse(new EnumMap<>(MessageState.class)));
    }

    private Sending sending(Series series, Series.Text text) {
        return new Sending(
                text.draft(), series.values(text.day()), audience.of(series), series.matter(text.day()), Turn.FIRST);
    }

    /** What one text comes to for those who are reached now. */
    public Mailing.Reckoned cost(Series series, Series.Text text) {
        return mailings.cost(sending(series, text), mailings.reach(audience.of(series), Purpose.DISCIPLINE));
    }

    /** As it would be read on its day. */
    public String shown(Series series, Series.Text text, boolean chinese) {
        return sending(series, text).text(chinese);
    }

    public List<Series.Step> steps(Series series) {
        return rows.steps(series);
    }

    public Sum sum(String division) {
        var days = rows.within(division).stream()
                .flatMap(series -> rows.closed(series).stream())
                .toList();
        var states = messages.states(
                days.stream().flatMap(day -> day.mailing().stream()).toList());
        return new Sum(
                (int) days.stream()
                        .filter(day -> day.outcome() == SentDay.Outcome.SENT)
                        .count(),
                days.stream().mapToInt(SentDay::written).sum(),
                states.values().stream()
                        .mapToInt(each -> each.getOrDefault(MessageState.DELIVERED, 0))
                        .sum(),
                (int) days.stream()
                        .filter(day -> day.outcome() != SentDay.Outcome.SENT)
                        .count());
    }
}
