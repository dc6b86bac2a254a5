package org.huanjie.wall.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.stage.StepWord;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.wall.web.TodayPage.Group;
import org.huanjie.wall.web.TodayPage.Item;
import org.jspecify.annotations.Nullable;

/**
 * 事项归类 — what is to be done, the same of many places under one heading; what is late first, then by its day.
 *
 * @param own the division of whoever looks, which need not be said
 * @param names of divisions by code
 */
record TodayGroups(LocalDate today, Words words, String own, Map<String, String> names) {

    /** From how many on they fold up under one heading. */
    private static final int MANY = 4;

    /** 一事 — before it is grouped: what it is called among its like, and alone. */
    private record Thing(
            String what,
            String alone,
            String detail,
            String division,
            @Nullable LocalDate due,
            String when,
            String since,
            boolean late,
            String href) {}

    private static final Comparator<Thing> ORDER = Comparator.comparing(Thing::late)
            .reversed()
            .thenComparing(Thing::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Thing::division);

    List<Group> inbox(List<Waiting> waiting, List<CalendarItem> late) {
        return groups(Stream.concat(waiting.stream().map(this::thing), late.stream().map(this::thing)));
    }

    List<Group> days(List<CalendarItem> items) {
        return groups(items.stream().map(this::thing));
    }

    private Thing thing(Waiting one) {
        var due = one.due();
        var since = one.since();
        var what = words.of(one.kind());
        return new Thing(
                what,
                what,
                one.detail() instanceof Worded word ? Wording.of(words, word) : String.valueOf(one.detail()),
                one.division(),
                due,
                due == null ? "" : words.of("wall.today.until", Wording.of(words, due)),
                since == null ? "" : words.of("wall.today.since", Wording.of(words, since)),
                one.isLate(today),
                one.href());
    }

    // a step of the calendar is the same step in every village, though each has days of its own
    private Thing thing(CalendarItem item) {
        var sentence = Wording.sentence(words, item.key(), item.arguments());
        var step = item.arguments().stream()
                .filter(StepWord.class::isInstance)
                .map(word -> Wording.of(words, (StepWord) word))
                .findFirst();
        var hour = item.at() == null ? "" : item.at().toString();
        return new Thing(
                step.orElse(sentence),
                sentence,
                "",
                item.village(),
                item.day(),
                item.day().equals(today) ? hour : (Wording.of(words, item.day()) + " " + hour).strip(),
                "",
                item.late() || item.day().isBefore(today),
                item.href());
    }

    private List<Group> groups(Stream<Thing> things) {
        var byKind = new LinkedHashMap<String, List<Thing>>();
        things.sorted(ORDER).forEach(thing -> byKind.computeIfAbsent(thing.what(), what -> new ArrayList<>()).add(thing));
        return byKind.values().stream()
                .flatMap(same -> same.size() < MANY
                        ? same.stream().map(one -> group(List.of(one), ""))
                        : Stream.of(group(same, many(same))))
                .toList();
    }

    private Group group(List<Thing> same, String many) {
        long late = same.stream().filter(Thing::late).count();
        return new Group(
                many.isEmpty() ? same.getFirst().alone() : same.getFirst().what(),
                many,
                late == 0 ? "" : words.of(many.isEmpty() ? "wall.today.late" : "wall.today.late-of", late),
                same.getFirst().when(),
                same.stream().map(this::item).toList());
    }

    private String many(List<Thing> same) {
        boolean villages = same.stream().allMatch(one -> new DivisionCode(one.division()).level() == Level.VILLAGE)
                && same.stream().map(Thing::division).distinct().count() == same.size();
        return words.of(villages ? "wall.today.villages" : "wall.today.many", same.size());
    }

    private Item item(Thing one) {
        return new Item(
                one.detail(),
                one.division().equals(own) ? "" : names.getOrDefault(one.division(), one.division()),
                one.when(),
                one.since(),
                one.late(),
                one.href());
    }
}
