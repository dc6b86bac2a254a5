package org.huanjie.access.officer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.huanjie.shell.text.PersonName;

/** 异常查看 — which looks are odd, and why: pure rules over what is on record (R-PD-6, R-PD-7). */
public final class OddLooks {

    /** 尺度 — a county's numbers: how many looks a day are many, and from which hour until which it is night. */
    public record Measure(int aDay, int nightFrom, int nightUntil) {}

    /** A day is unusual from three times the middle of the account's other days, where there are enough of both. */
    private static final int TIMES = 3;

    private static final int DAYS_TO_KNOW = 3;
    private static final int LOOKS_TO_COUNT = 5;

    private record Day(UUID account, LocalDate day) {}

    private final Measure measure;
    private final ZoneId zone;

    public OddLooks(Measure measure, ZoneId zone) {
        this.measure = measure;
        this.zone = zone;
    }

    /**
     * The marks of each look that has any.
     *
     * @param names whose names are borne by a person and the person's near relatives
     * @param atWork whether there was work on the village at the moment of the look
     */
    public Map<Long, Set<OddMark>> of(
            List<SeenLook> looks, Map<UUID, Set<String>> names, Predicate<SeenLook> atWork) {
        var days = looks.stream().collect(Collectors.groupingBy(this::day, Collectors.counting()));
        var odd = new HashMap<Long, Set<OddMark>>();
        for (var look : looks) {
            var marks = EnumSet.noneOf(OddMark.class);
            if (isMany(day(look), days)) {
                marks.add(OddMark.MANY);
            }
            if (isNear(look, names.getOrDefault(look.person(), Set.of()))) {
                marks.add(OddMark.RELATIVE);
            }
            if (isNight(look)) {
                marks.add(OddMark.NIGHT);
            }
            if (!atWork.test(look)) {
                marks.add(OddMark.NO_CASE);
            }
            if (!marks.isEmpty()) {
                odd.put(look.id(), marks);
            }
        }
        return odd;
    }

    private Day day(SeenLook look) {
        return new Day(look.account(), look.at().atZone(zone).toLocalDate());
    }

    private boolean isMany(Day day, Map<Day, Long> days) {
        long here = days.getOrDefault(day, 0L);
        if (here > measure.aDay()) {
            return true;
        }
        var others = days.entrySet().stream()
                .filter(other -> other.getKey().account().equals(day.account()) && !other.getKey().equals(day))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        return here >= LOOKS_TO_COUNT && others.size() >= DAYS_TO_KNOW && here > TIMES * middle(others);
    }

    private static long middle(List<Long> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static boolean isNear(SeenLook look, Collection<String> names) {
        return !look.personName().isEmpty()
                && names.stream().anyMatch(name -> PersonName.same(name, look.personName()));
    }

    // a night may go over midnight
    private boolean isNight(SeenLook look) {
        int hour = look.at().atZone(zone).getHour();
        return measure.nightFrom() <= measure.nightUntil()
                ? hour >= measure.nightFrom() && hour < measure.nightUntil()
                : hour >= measure.nightFrom() || hour < measure.nightUntil();
    }
}
