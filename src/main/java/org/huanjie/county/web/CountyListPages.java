package org.huanjie.county.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.county.CountyList;
import org.huanjie.county.CountyLists;
import org.huanjie.county.ListEntry;
import org.huanjie.county.ListEntry.Standing;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Crumb;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 县名录页的组成 — the lists of a county, and one of them. */
@Component
class CountyListPages {

    /** What the ids of the form for one more entry begin with. */
    static final String NEW = "new-";

    private final CountyLists lists;
    private final Divisions divisions;

    CountyListPages(CountyLists lists, Divisions divisions) {
        this.lists = lists;
        this.divisions = divisions;
    }

    static String path(String county) {
        return "/counties/" + county + "/lists";
    }

    CountyList list(String code) {
        return lists.find(code).orElseThrow(NoSuchPage::new);
    }

    CountyListsPage all(String county, Words words) {
        return new CountyListsPage(
                place(county).name(),
                lists.all().stream()
                        .map(list -> new CountyListsPage.Line(
                                path(county) + "/" + list.code(),
                                Wording.of(words, list),
                                words.of(list.what()),
                                state(lists.of(county, list).all(), words)))
                        .toList());
    }

    CountyListPage one(String county, CountyList list, Form form, SignedIn who, Words words) {
        return new CountyListPage(
                Wording.of(words, list),
                words.of(list.what()),
                List.of(new Crumb(words.of("county.lists"), path(county))),
                path(county) + "/" + list.code(),
                Permission.SET_COUNTY.isOf(who, place(county).code()),
                lists.of(county, list).all().stream()
                        .map(entry -> line(entry, form, words))
                        .toList(),
                form.prefix().equals(NEW) ? form : Form.EMPTY.among(NEW),
                form);
    }

    private Division place(String county) {
        return divisions
                .find(county)
                .filter(place -> place.level() == Level.COUNTY)
                .orElseThrow(NoSuchPage::new);
    }

    private static String state(List<ListEntry> entries, Words words) {
        long open = entries.stream().filter(ListEntry::open).count();
        return words.of("county.lists.state", open, entries.size() - open);
    }

    private static CountyListPage.Line line(ListEntry entry, Form form, Words words) {
        return new CountyListPage.Line(
                entry.code(),
                entry.text(words),
                Wording.of(words, entry.standing()),
                entry.source(words),
                entry.open(),
                entry.standing() == Standing.FIXED,
                form.prefix().equals(prefix(entry.code())) ? form : kept(entry));
    }

    static String prefix(String code) {
        return code.isEmpty() ? NEW : code + "-";
    }

    private static Form kept(ListEntry entry) {
        var values = new HashMap<>(Map.of(
                "chinese", entry.chinese(), "english", entry.english(), "place", Integer.toString(entry.place())));
        if (entry.open()) {
            values.put("open", "yes");
        }
        return Form.filled(values).among(prefix(entry.code()));
    }
}
