package org.huanjie.briefing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.huanjie.election.stage.Stage;

/**
 * 开会之约 — when a kind of meeting is due, and from which stage of a village's election on; always until the village is handed over.
 * Pure.
 *
 * @param weekday 1 Monday to 7 Sunday, on which a weekly one is due; of no meaning for a daily one
 * @param hour by which it must be held: 1 to 24, the last being midnight
 */
public record BriefingRule(BriefingKind kind, int weekday, int hour, Stage fromStage) {

    /** The stages from which on meetings can be owed. */
    public static final List<Stage> FROM = List.of(
            Stage.PREPARING, Stage.STARTED, Stage.COMMITTEE_CHOSEN, Stage.ROLL_PUBLISHED, Stage.CANDIDATES_PUBLISHED);

    /** Huanjie's own default, where a county sets none: the report says daily and weekly, but neither hour, weekday nor stage. */
    public static BriefingRule ours(BriefingKind kind) {
        return new BriefingRule(kind, 1, 24, Stage.STARTED);
    }

    /** The day on which the meeting of this period is due. */
    public LocalDate dueDay(LocalDate period) {
        return kind.isDaily() ? period : kind.period(period).plusDays(weekday - 1L);
    }

    /** The moment from which on the meeting of this period is missed. */
    public OffsetDateTime deadline(LocalDate period, ZoneId zone) {
        return dueDay(period).atStartOfDay(zone).plusHours(hour).toOffsetDateTime();
    }

    /** Whether a division with these villages owes the meeting of this period: one of them is in its span on the day it is due. */
    public boolean owed(Collection<BriefingSpan> spans, LocalDate period) {
        var day = dueDay(period);
        return spans.stream().anyMatch(span -> span.covers(day));
    }

    /** All periods owed until this day, the first first. */
    public List<LocalDate> periods(Collection<BriefingSpan> spans, LocalDate until) {
        return spans.stream()
                .map(BriefingSpan::began)
                .min(Comparator.naturalOrder())
                .map(began -> from(kind.period(began), until))
                .orElseGet(Stream::empty)
                .filter(period -> owed(spans, period))
                .toList();
    }

    private Stream<LocalDate> from(LocalDate first, LocalDate until) {
        return Stream.iterate(first, day -> !day.isAfter(until), day -> day.plusDays(kind.isDaily() ? 1 : 7));
    }
}
