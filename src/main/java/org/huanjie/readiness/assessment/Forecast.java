package org.huanjie.readiness.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.huanjie.law.LegalCalendar;

/**
 * 通过进度推算 — when, at the pace so far, the remaining villages will have passed, and the pace that is needed instead. Plain
 * arithmetic on counts of villages; it says what is, bars nothing and ranks nobody.
 *
 * @param days from the first pass to today, both counted; 0 while none has passed
 * @param target the day by which all should have passed
 */
public record Forecast(int villages, int passed, int days, LocalDate today, LocalDate target) {

    /** 计划提前天数: a start follows the exit audit, both due 35 days before the vote (S01, S03), and no vote may be after the term. */
    public static final int PLAN_DAYS = 35;

    private static final int WEEK = 7;

    /** Reckons from the days of the passes that stand today; a pass that was taken back is none. */
    public static Forecast of(int villages, Collection<LocalDate> passes, LocalDate today, LocalDate termEnds) {
        int days = passes.stream()
                .min(Comparator.naturalOrder())
                .map(first -> LegalCalendar.daysUntil(first, today) + 1)
                .orElse(0);
        return new Forecast(villages, passes.size(), days, today, LegalCalendar.atLeastBefore(termEnds, PLAN_DAYS));
    }

    public int remaining() {
        return villages - passed;
    }

    /** Villages per week so far, one decimal, half up; empty before a whole week has gone by since the first pass. */
    public Optional<BigDecimal> pace() {
        return days < WEEK || passed == 0 ? Optional.empty() : Optional.of(perWeek(passed, days, RoundingMode.HALF_UP));
    }

    /** The day on which, at this pace, the last one passes; empty where there is no pace, or nothing remains. */
    public Optional<LocalDate> by() {
        return pace().isEmpty() || remaining() == 0 ? Optional.empty() : Optional.of(today.plusDays(daysMore()));
    }

    /** Whether the last one passes after the {@link #target}, at this pace. */
    public boolean late() {
        return by().filter(day -> day.isAfter(target)).isPresent();
    }

    /** Villages per week from tomorrow to the target, one decimal, rounded up; empty where nothing remains or no day does. */
    public Optional<BigDecimal> needed() {
        return remaining() == 0 || daysLeft() < 1
                ? Optional.empty()
                : Optional.of(perWeek(remaining(), daysLeft(), RoundingMode.CEILING));
    }

    /** From tomorrow to the target; not positive once it is here. */
    public long daysLeft() {
        return LegalCalendar.daysUntil(today, target);
    }

    /** How many days more the remaining ones take at this pace: remaining × days ÷ passed, rounded up. */
    public long daysMore() {
        return Math.ceilDiv((long) remaining() * days, passed);
    }

    private static BigDecimal perWeek(int count, long days, RoundingMode rounding) {
        return BigDecimal.valueOf((long) count * WEEK).divide(BigDecimal.valueOf(days), 1, rounding);
    }
}
