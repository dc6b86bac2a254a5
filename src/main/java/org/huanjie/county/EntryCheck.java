package org.huanjie.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.huanjie.county.ListEntry.Standing;
import org.huanjie.shell.Reason;

/** 名目检查 — what is wrong with what a county says of its entries, all of it at once; pure. */
final class EntryCheck {

    static final int LONGEST_CHINESE = 20;
    static final int LONGEST_ENGLISH = 60;
    static final int LAST = 999;
    static final int MOST = 99;

    private final ListEntries entries;
    private final Predicate<String> needed;

    /**
     * @param needed whether something of the county still rests on the entry of this code
     */
    EntryCheck(ListEntries entries, Predicate<String> needed) {
        this.entries = entries;
        this.needed = needed;
    }

    List<Reason> faults(List<EntryDraft> drafts) {
        var faults = new ArrayList<Reason>();
        var codes = new HashSet<String>();
        for (var draft : drafts) {
            faults.addAll(words(draft));
            faults.addAll(standing(draft, codes));
        }
        faults.addAll(taken(drafts));
        long added = drafts.stream().filter(draft -> draft.code().isEmpty()).count();
        if (entries.all().size() + added > MOST) {
            faults.add(EntryRefusal.TOO_MANY.of(MOST));
        }
        return faults;
    }

    private static List<Reason> words(EntryDraft draft) {
        var faults = new ArrayList<Reason>();
        if (draft.chinese().isBlank() || draft.chinese().strip().length() > LONGEST_CHINESE) {
            faults.add(EntryRefusal.NAME.of(draft.where(), LONGEST_CHINESE).at("chinese"));
        }
        if (draft.english().strip().length() > LONGEST_ENGLISH) {
            faults.add(EntryRefusal.ENGLISH.of(draft.where(), LONGEST_ENGLISH).at("english"));
        }
        if (draft.place() < 0 || draft.place() > LAST) {
            faults.add(EntryRefusal.PLACE.of(draft.where(), LAST).at("place"));
        }
        return faults;
    }

    private List<Reason> standing(EntryDraft draft, Set<String> codes) {
        if (draft.code().isEmpty()) {
            return List.of();
        }
        if (!codes.add(draft.code())) {
            return List.of(EntryRefusal.TWICE.of(draft.where(), draft.chinese()));
        }
        var entry = entries.find(draft.code());
        if (entry.isEmpty()) {
            return List.of(EntryRefusal.NO_ENTRY.of(draft.where(), draft.code()));
        }
        return draft.open() ? List.of() : closing(draft, entry.get());
    }

    private List<Reason> closing(EntryDraft draft, ListEntry entry) {
        if (entry.standing() == Standing.FIXED) {
            return List.of(EntryRefusal.FIXED.of(draft.where(), entry).at("open"));
        }
        return entry.open() && needed.test(entry.code())
                ? List.of(EntryRefusal.NEEDED.of(draft.where(), entry).at("open"))
                : List.of();
    }

    /** Two entries are never offered under one name: a list in a file could not tell them apart. */
    private List<Reason> taken(List<EntryDraft> drafts) {
        var names = new HashMap<String, String>();
        var said = drafts.stream().map(EntryDraft::code).toList();
        entries.open().stream()
                .filter(entry -> !said.contains(entry.code()))
                .forEach(entry -> names.put(entry.chinese(), entry.code()));
        return taken(drafts, names);
    }

    private static List<Reason> taken(List<EntryDraft> drafts, Map<String, String> names) {
        return drafts.stream()
                .filter(draft -> draft.open() && !draft.chinese().isBlank())
                .filter(draft -> names.put(draft.chinese().strip(), draft.code()) != null)
                .map(draft -> EntryRefusal.TAKEN
                        .of(draft.where(), draft.chinese().strip())
                        .at("chinese"))
                .toList();
    }
}
