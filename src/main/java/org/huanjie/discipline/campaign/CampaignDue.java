package org.huanjie.discipline.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huanjie.shell.Worded;

/**
 * 应办清单 — what of a plan is due in a place and how far it is done; pure. An activity counts for the lines of its kind in whose days it was
 * held; one held in the days of none makes up late for those whose days are over.
 */
public final class CampaignDue {

    /** 应办状态. */
    public enum State implements Worded {
        /** 未到: its days have not begun */
        AHEAD,
        /** 待办: its days run */
        OPEN,
        /** 已办 */
        DONE,
        /** 逾期已办: done when its days were over */
        LATE,
        /** 缺: its days are over and it is not done */
        MISSING;

        @Override
        public String key() {
            return "campaign.due." + name();
        }
    }

    /**
     * 应办项 — one thing that is due once or several times in one place.
     *
     * @param group the group of villagers that it is due of; 0 where it is due of the whole
     * @param done how often it was done, within its days or late; never more than it is due
     */
    public record Line(PlanItem item, String place, int group, int done, State state) {}

    private CampaignDue() {}

    /**
     * Of a village or town.
     *
     * @param groups the groups of villagers that are known of it; where none is, what is due per group is due of the whole
     */
    public static List<Line> of(
            Collection<PlanItem> plan,
            String place,
            Collection<Integer> groups,
            Collection<Activity> held,
            LocalDate today) {
        var lines = new ArrayList<Line>();
        var here = held.stream()
                .filter(one -> !one.withdrawn() && one.division().equals(place))
                .toList();
        for (var item : plan) {
            if (item.ended() == null && item.asks(place) && (item.per() == DuePer.TOWN) == isTown(place)) {
                groups(item, groups).forEach(group -> lines.add(line(item, place, group, plan, here, today)));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.item().days().last())
                .thenComparing(line -> line.item().kind())
                .thenComparingInt(Line::group));
        return lines;
    }

    /** How many of these lines are missing. */
    public static int missing(Collection<Line> lines) {
        return (int)
                lines.stream().filter(line -> line.state() == State.MISSING).count();
    }

    /** The same for many places, by place; a place where nothing is missing is not there. */
    public static Map<String, Integer> missing(Map<String, List<Line>> lines) {
        return lines.entrySet().stream()
                .filter(entry -> missing(entry.getValue()) > 0)
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> missing(entry.getValue())));
    }

    private static final int TOWN_DIGITS = 9;

    private static boolean isTown(String place) {
        return place.length() == TOWN_DIGITS;
    }

    private static IntStream groups(PlanItem item, Collection<Integer> groups) {
        return item.per() == DuePer.GROUP && !groups.isEmpty()
                ? groups.stream().mapToInt(Integer::intValue).sorted()
                : IntStream.of(0);
    }

    private static Line line(
            PlanItem item, String place, int group, Collection<PlanItem> plan, List<Activity> held, LocalDate today) {
        var fitting = held.stream()
                .filter(one -> one.kind().equals(item.kind()) && (group == 0 || one.group() == group))
                .toList();
        long inTime =
                fitting.stream().filter(one -> item.days().hold(one.day())).count();
        long late = fitting.stream()
                .filter(one -> one.day().isAfter(item.days().last()) && !held(plan, one))
                .count();
        int done = (int) Math.min(item.times(), inTime + late);
        return new Line(item, place, group, done, state(item, done, inTime, today));
    }

    // whether the day lies in the days of some line of its kind in its place
    private static boolean held(Collection<PlanItem> plan, Activity one) {
        return plan.stream()
                .anyMatch(item -> item.ended() == null
                        && item.kind().equals(one.kind())
                        && item.asks(one.division())
                        && item.days().hold(one.day()));
    }

    private static State state(PlanItem item, int done, long inTime, LocalDate today) {
        if (done >= item.times()) {
            return inTime >= item.times() ? State.DONE : State.LATE;
        }
        if (today.isAfter(item.days().last())) {
            return State.MISSING;
        }
        return today.isBefore(item.days().first()) ? State.AHEAD : State.OPEN;
    }
}
