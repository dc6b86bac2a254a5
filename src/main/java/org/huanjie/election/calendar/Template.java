package org.huanjie.election.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.law.DataLines;
import org.huanjie.law.LegalCalendar;
import org.jspecify.annotations.Nullable;

/** 日程模板 — the steps S00 to S29 of an edition, and what days they fall on for a vote (docs/rules.md, calendar). */
public record Template(String edition, List<StepLine> steps) {

    /**
     * 已知 — what a schedule is reckoned from.
     *
     * @param declared when the last round's result was declared; null until it is
     * @param done the days of the steps that are done
     * @param settings of the village's election rules, by id; what nobody has set is missing
     */
    public record Known(
            LocalDate vote, @Nullable LocalDate declared, Map<String, LocalDate> done, Map<String, String> settings) {
        public static Known vote(LocalDate vote, Map<String, String> settings) {
            return new Known(vote, null, Map.of(), settings);
        }
    }

    /**
     * 推算 — the days of one step.
     *
     * @param rule what sets the limit, or empty
     * @param asks the setting without which there is no limit, or empty
     */
    public record Reckoned(
            String code,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate earliest,
            @Nullable LocalDate limit,
            String rule,
            String asks,
            boolean optional) {}

    private static final List<StepLine> ALL =
            DataLines.of("steps.csv").stream().map(StepLine::of).toList();
    private static final Map<String, Template> KNOWN = new ConcurrentHashMap<>();

    /** The template of this edition, {@code ZJ2012}; throws where none is shipped. */
    public static Template of(String edition) {
        return KNOWN.computeIfAbsent(edition, Template::shipped);
    }

    private static Template shipped(String edition) {
        var steps = ALL.stream()
                .filter(step -> step.editions().contains(edition))
                .sorted(Comparator.comparing(StepLine::code))
                .toList();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no template for edition " + edition);
        }
        return new Template(edition, steps);
    }

    /** The step's legal limit in days from its anchor; throws where it has none of its own. */
    public int limitDays(String code) {
        return step(code).limit().orElseThrow().days(Map.of()).orElseThrow();
    }

    /** The last day of the step by the plan, for this vote. */
    public LocalDate planned(String code, LocalDate vote, LegalCalendar calendar) {
        return calendar.planned(vote, step(code).until().days(Map.of()).orElseThrow());
    }

    private StepLine step(String code) {
        return steps.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The days of all steps, by code; a planned day never passes its legal limit. */
    public List<Reckoned> reckon(Known known, LegalCalendar calendar) {
        return new Reckoning(known, calendar).all(steps);
    }

    /** 一次推算 — holds what later steps are counted from. */
    private static final class Reckoning {

        private final Known known;
        private final LegalCalendar calendar;
        private final Map<String, LocalDate> anchors = new HashMap<>();

        Reckoning(Known known, LegalCalendar calendar) {
            this.known = known;
            this.calendar = calendar;
            anchors.put("T", known.vote());
            anchors.put("D", known.declared() == null ? known.vote() : known.declared());
        }

        List<Reckoned> all(List<StepLine> steps) {
            var byCode = new HashMap<String, Reckoned>();
            steps.forEach(step -> byCode.put(step.code(), reckon(step)));
            return steps.stream()
                    .map(step -> step.notAfter().isEmpty()
                            ? Objects.requireNonNull(byCode.get(step.code()))
                            : atMost(
                                    Objects.requireNonNull(byCode.get(step.code())),
                                    Objects.requireNonNull(byCode.get(step.notAfter()))
                                            .until()))
                    .toList();
        }

        private Reckoned reckon(StepLine step) {
            var limit = step.limit()
                    .flatMap(offset -> offset.days(known.settings()).map(days -> legal(offset, days, step.period())))
                    .orElse(null);
            var asks = step.limit()
                    .filter(offset -> offset.days(known.settings()).isEmpty())
                    .map(Offset::setting)
                    .orElse("");
            var reckoned = atMost(
                    new Reckoned(
                            step.code(),
                            planned(step.from()),
                            planned(step.until()),
                            step.earliest()
                                    .map(offset -> anchor(offset.anchor()))
                                    .orElse(null),
                            limit,
                            limit == null && asks.isEmpty() ? "" : step.rule(),
                            asks,
                            step.optional()),
                    limit == null ? null : calendar.workable(limit));
            anchors.put(step.code(), known.done().getOrDefault(step.code(), reckoned.until()));
            if (limit != null) {
                anchors.put(step.code() + ".limit", limit);
            }
            return reckoned;
        }

        private static Reckoned atMost(Reckoned of, @Nullable LocalDate last) {
            if (last == null || !of.until().isAfter(last)) {
                return of;
            }
            var from = of.from().isAfter(last) ? last : of.from();
            return new Reckoned(of.code(), from, last, of.earliest(), of.limit(), of.rule(), of.asks(), of.optional());
        }

        private LocalDate planned(Offset offset) {
            return calendar.planned(
                    anchor(offset.anchor()), offset.days(known.settings()).orElseThrow());
        }

        private @Nullable LocalDate legal(Offset offset, int days, boolean period) {
            var event = anchor(offset.anchor());
            if (period) {
                return calendar.periodEnd(event, days);
            }
            return days < 0 ? LegalCalendar.atLeastBefore(event, -days) : LegalCalendar.atLeastAfter(event, days);
        }

        private LocalDate anchor(String name) {
            var day = anchors.get(name);
            if (day == null) {
                throw new IllegalStateException("the template counts from " + name + " before it is reckoned");
            }
            return day;
        }
    }
}
