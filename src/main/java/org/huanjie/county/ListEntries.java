package org.huanjie.county;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 名录内容 — a list as a county has it, and as it had it before. */
public final class ListEntries {

    private static final Comparator<ListEntry> ORDER =
            Comparator.comparingInt(ListEntry::place).thenComparing(ListEntry::code);

    private static final String OWN = "OWN_";

    private final Map<String, ListEntry> first = new HashMap<>();
    private final Map<String, ListEntry> now = new HashMap<>();
    private final List<ListLine> lines;

    ListEntries(CountyList list, List<ListLine> lines) {
        this.lines = List.copyOf(lines);
        list.shipped().forEach(entry -> first.put(entry.code(), entry));
        now.putAll(first);
        lines.forEach(line -> now.put(line.code(), line.over(now.get(line.code()))));
    }

    /** As the list comes with the program, without any county's word. */
    public static ListEntries shipped(CountyList list) {
        return new ListEntries(list, List.of());
    }

    /** All in their order, the closed ones too. */
    public List<ListEntry> all() {
        return now.values().stream().sorted(ORDER).toList();
    }

    /** What is offered, in its order. */
    public List<ListEntry> open() {
        return all().stream().filter(ListEntry::open).toList();
    }

    public Optional<ListEntry> find(String code) {
        return Optional.ofNullable(now.get(code));
    }

    /** Whether it is offered today. */
    public boolean offers(String code) {
        return find(code).filter(ListEntry::open).isPresent();
    }

    /** Of a code on record: as it is called today; by its code where the list does not know it. */
    public ListEntry of(String code) {
        return find(code).orElseGet(() -> new ListEntry(code, code, "", 0, false, ListEntry.Standing.OWN, "", ""));
    }

    /** As it was called then: whoever named it anew afterwards has not rewritten what was on record. */
    public ListEntry at(String code, OffsetDateTime moment) {
        var called = first.get(code);
        for (var line : lines) {
            if (line.code().equals(code) && (called == null || !line.at().isAfter(moment))) {
                called = line.over(called);
            }
        }
        return called == null ? of(code) : called;
    }

    /** The entry that is offered under this name in either language, or by its code. */
    public Optional<ListEntry> named(String name) {
        var wanted = name.strip();
        return open().stream()
                .filter(entry -> entry.chinese().equals(wanted)
                        || entry.english().equalsIgnoreCase(wanted) && !wanted.isEmpty()
                        || entry.code().equals(wanted))
                .findFirst();
    }

    int lastPlace() {
        return now.values().stream().mapToInt(ListEntry::place).max().orElse(0);
    }

    /** A code that no entry of the county has ever had. */
    String freeCode(int after) {
        var own = new ArrayList<>(now.keySet());
        own.removeIf(taken -> !taken.startsWith(OWN));
        return OWN + (own.size() + after);
    }
}
