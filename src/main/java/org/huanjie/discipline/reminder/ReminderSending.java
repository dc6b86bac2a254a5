package org.huanjie.discipline.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.huanjie.discipline.reminder.SentDay.Outcome;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.mailing.ClockMailings;
import org.huanjie.messaging.mailing.Sending;
import org.huanjie.messaging.rule.Turn;
import org.huanjie.store.job.EachDivision;
import org.huanjie.store.job.Job;
import org.huanjie.store.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 提醒发送 — what the clock does to a series: at its hour it sends the day's text once, whichever node comes first. Who starts late sends
 * today's alone, and writes down which days were missed; nobody gets yesterday's reminder today.
 */
@Service
public class ReminderSending implements Job {

    private final SeriesRows rows;
    private final ReminderAudience audience;
    private final ClockMailings mailings;
    private final JdbcClient sql;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final Clock clock;

    ReminderSending(
            SeriesRows rows,
            ReminderAudience audience,
            ClockMailings mailings,
            JdbcClient sql,
            TransactionOperations transactions,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.audience = audience;
        this.mailings = mailings;
        this.sql = sql;
        this.transactions = transactions;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "daily-reminders";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var counties = transactions.execute(status ->
                sql.sql("SELECT discipline.series_counties()").query(String.class).list());
        EachDivision.run(counties, this::run);
    }

    /** Does what is due in this county; doing it twice does it once. */
    public void run(String county) {
        Scope.of(county)
                .run(() -> transactions
                        .execute(status -> rows.within(county))
                        .forEach(series -> transactions.executeWithoutResult(status -> run(series))));
    }

    private void run(Series before) {
        rows.hold(before);
        var series = rows.find(before.division(), before.id()).orElseThrow();
        var today = LocalDate.now(clock);
        boolean due = series.state() == SeriesState.APPROVED || series.state() == SeriesState.RUNNING;
        if (!due || today.isBefore(series.first())) {
            return;
        }
        var closed = rows.closed(series).stream().map(SentDay::day).toList();
        series.days()
                .filter(day -> day.isBefore(today) && !closed.contains(day))
                .forEach(day -> close(series, SentDay.without(day, Outcome.MISSED), List.of()));
        if (today.isAfter(series.last())) {
            var _ = step(series, SeriesStep.END);
        } else if (!closed.contains(today) && !LocalTime.now(clock).isBefore(series.hour())) {
            send(series, today);
        }
    }

    private void send(Series before, LocalDate today) {
        var series = before.state() == SeriesState.APPROVED ? step(before, SeriesStep.RUN) : before;
        var text = rows.texts(series).stream()
                .filter(one -> one.day().equals(today))
                .findFirst()
                .orElseThrow();
        // who stands today may not have stood when the texts were approved
        if (!ReminderCheck.faults(text, audience.names(series.division())).isEmpty()) {
            close(series, SentDay.without(today, Outcome.HELD), List.of());
            return;
        }
        var approvers = Reminders.approvers(series, rows.steps(series));
        var went = mailings.send(sending(series, text), approvers);
        close(
                series,
                new SentDay(
                        today,
                        Outcome.SENT,
                        Optional.of(went.mailing()),
                        went.people(),
                        went.written(),
                        went.refused(),
                        went.segments(),
                        went.fen()),
                approvers);
    }

    private Sending sending(Series series, Series.Text text) {
        return new Sending(
                text.draft(), series.values(text.day()), audience.of(series), series.matter(text.day()), Turn.FIRST);
    }

    private Series step(Series series, SeriesStep step) {
        var now = rows.take(series, step, "", ClockMailings.CLOCK, ClockMailings.CLOCK, now());
        ledger.enter(new ReminderAct.SeriesStepped(
                series.division(), series.id(), step, now.state(), now.version(), ClockMailings.CLOCK));
        return now;
    }

    private void close(Series series, SentDay day, List<String> approvers) {
        rows.close(series, day, now());
        ledger.enter(new ReminderAct.DayOver(
                series.division(),
                series.id(),
                day.day(),
                day.outcome(),
                day.written(),
                approvers,
                ClockMailings.CLOCK));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
