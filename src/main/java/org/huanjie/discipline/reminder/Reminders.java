package org.huanjie.discipline.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.ledger.Ledger;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 每日提醒之门 — an office makes a series with a text for each day, proposes it, and two different persons approve it; whoever changes a text
 * afterwards needs both anew. The clock sends it.
 */
@Service
@Transactional
public class Reminders {

    private static final int LONGEST_WHY = 200;

    private final SeriesRows rows;
    private final ReminderAudience audience;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Reminders(SeriesRows rows, ReminderAudience audience, Ledger ledger, Ids ids, Clock clock) {
        this.rows = rows;
        this.audience = audience;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Makes one, with the texts of the library to begin with. */
    public Verdict<SeriesId> make(String division, SeriesDraft draft, SignedIn by) {
        var reasons = new ArrayList<Reason>(Permission.ORGANIZE.against(division, by));
        reasons.addAll(draft.faults(LocalDate.now(clock), audience.ids()));
        return Verdict.unless(reasons, () -> {
            var series = new Series(
                    new SeriesId(ids.next()),
                    division,
                    draft.first(),
                    draft.last(),
                    draft.vote(),
                    draft.hour(),
                    draft.classes(),
                    SeriesState.DRAFT,
                    1,
                    by.signInName(),
                    OffsetDateTime.now(clock));
            rows.add(series);
            rows.write(series, ReminderLibrary.texts(series, by.signInName()), series.at());
            ledger.enter(new ReminderAct.SeriesMade(
                    division, series.id(), series.first(), series.last(), series.classes(), by.signInName()));
            return series.id();
        });
    }

    /** Writes the text of a day; what was approved is so no more. */
    public Verdict<Series> write(Series series, Series.Text text, SignedIn by) {
        var reasons = against(series, SeriesStep.WRITE, by);
        if (!series.holds(text.day())) {
            reasons.add(ReminderRefusal.NO_DAY.of());
        }
        if (rows.closed(series).stream().anyMatch(day -> day.day().equals(text.day()))) {
            reasons.add(ReminderRefusal.SENT.of());
        }
        reasons.addAll(ReminderCheck.faults(text, audience.names(series.division())));
        return Verdict.unless(reasons, () -> {
            var now = step(series, SeriesStep.WRITE, "", by);
            rows.write(now, List.of(text), OffsetDateTime.now(clock));
            return now;
        });
    }

    /** Gives it to those who approve: every day to come has a text that passes. */
    public Verdict<Series> propose(Series series, SignedIn by) {
        var reasons = against(series, SeriesStep.PROPOSE, by);
        reasons.addAll(faulty(series));
        return Verdict.unless(reasons, () -> step(series, SeriesStep.PROPOSE, "", by));
    }

    /** Approves what stands there; the second time by another. */
    public Verdict<Series> approve(Series series, SignedIn by) {
        var reasons = against(series, SeriesStep.APPROVE, by);
        if (approvers(series).contains(by.signInName())) {
            reasons.add(ReminderRefusal.SAME_PERSON.of());
        }
        reasons.addAll(faulty(series));
        return Verdict.unless(reasons, () -> step(series, SeriesStep.APPROVE, "", by));
    }

    public Verdict<Series> giveBack(Series series, String why, SignedIn by) {
        return withReason(series, SeriesStep.RETURN, why, by);
    }

    /** Nothing of it is sent any more. */
    public Verdict<Series> stop(Series series, String why, SignedIn by) {
        return withReason(series, SeriesStep.STOP, why, by);
    }

    @Transactional(readOnly = true)
    public List<Series> within(String division) {
        return rows.within(division);
    }

    @Transactional(readOnly = true)
    public Optional<Series> find(String division, SeriesId series) {
        return rows.find(division, series);
    }

    /** Who has approved its texts as they stand. */
    @Transactional(readOnly = true)
    public List<String> approvers(Series series) {
        return approvers(series, rows.steps(series));
    }

    static List<String> approvers(Series series, List<Series.Step> steps) {
        return steps.stream()
                .filter(step -> step.step() == SeriesStep.APPROVE && step.version() == series.version())
                .map(Series.Step::by)
                .distinct()
                .toList();
    }

    /** What is wrong with a text of this series as it would be written. */
    @Transactional(readOnly = true)
    public List<Reason> faults(Series series, Series.Text text) {
        return ReminderCheck.faults(text, audience.names(series.division()));
    }

    private Verdict<Series> withReason(Series series, SeriesStep step, String why, SignedIn by) {
        var reasons = against(series, step, by);
        if (why.isBlank() || why.length() > LONGEST_WHY) {
            reasons.add(ReminderRefusal.WHY.of(LONGEST_WHY).at("why"));
        }
        return Verdict.unless(reasons, () -> step(series, step, why, by));
    }

    // days that are over are sent no more, whatever their texts say
    private List<Reason> faulty(Series series) {
        var names = audience.names(series.division());
        var today = LocalDate.now(clock);
        var texts = rows.texts(series);
        var reasons = new ArrayList<Reason>();
        series.days()
                .filter(day -> !day.isBefore(today))
                .forEach(day -> texts.stream()
                        .filter(text -> text.day().equals(day))
                        .findFirst()
                        .ifPresentOrElse(
                                text -> {
                                    if (!ReminderCheck.faults(text, names).isEmpty()) {
                                        reasons.add(ReminderRefusal.FAULTY.of(day));
                                    }
                                },
                                () -> reasons.add(ReminderRefusal.NO_TEXT.of(day))));
        return reasons;
    }

    private static List<Reason> against(Series series, SeriesStep step, SignedIn by) {
        var reasons = new ArrayList<Reason>();
        if (!by.covers(series.division()) || !SeriesTransition.roles(step).contains(by.role())) {
            reasons.add(ReminderRefusal.NOT_YOURS.of());
        } else if (!SeriesTransition.allows(series.state(), step, by.role())) {
            reasons.add(ReminderRefusal.NOT_NOW.of(series.state()));
        }
        return reasons;
    }

    private Series step(Series series, SeriesStep step, String why, SignedIn by) {
        var now = rows.take(series, step, why, by.signInName(), by.role().name(), OffsetDateTime.now(clock));
        ledger.enter(new ReminderAct.SeriesStepped(
                series.division(), series.id(), step, now.state(), now.version(), by.signInName()));
        return now;
    }
}
