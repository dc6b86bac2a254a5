package org.huanjie.access.web.division;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.division.DivisionOffice;
import org.huanjie.access.web.division.DivisionsPage.Gone;
import org.huanjie.access.web.division.DivisionsPage.Recorded;
import org.huanjie.access.web.division.DivisionsPage.Town;
import org.huanjie.access.web.division.DivisionsPage.Village;
import org.huanjie.access.web.signin.ListedFaults;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionChanges;
import org.huanjie.region.DivisionChanges.Change;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.DivisionFile.Result;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.region.Succession;
import org.huanjie.region.Successions;
import org.huanjie.shell.ConfirmPage;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 区划页的写法 — puts a county's divisions and their changes together for its office. */
@Component
class DivisionPages {

    private final Divisions divisions;
    private final Successions successions;

    DivisionPages(Divisions divisions, Successions successions) {
        this.divisions = divisions;
        this.successions = successions;
    }

    static String path(String county) {
        return "/counties/" + county + "/divisions";
    }

    DivisionsPage page(String county, List<String> wrong, Form list, Form form) {
        var gone = successions.gone(county);
        var villages = divisions.villages(county);
        return new DivisionsPage(
                county,
                name(county),
                villages.size(),
                towns(county, gone, successions.fresh(county)),
                options(gone, form.value("former")),
                options(villages, form.value("next")),
                wrong,
                list.among("list-"),
                form);
    }

    /** What the list changes, in numbers and names by town, with the button that loads it; or its bad lines on the page itself. */
    ConfirmPage asks(String county, DivisionOffice.Seen seen, DivisionChanges changes, Words words) {
        var draft = ConfirmPage.asks(
                words.of("division.load.confirm", name(county), Integer.toString(seen.edition())),
                path(county) + "/" + seen.id() + "/load",
                words.of("division.load"),
                new ConfirmPage.Back(words.of("division.title"), path(county)));
        for (var kind : DivisionChanges.Kind.values()) {
            draft.fact(
                    words.of("division.load." + kind),
                    changes.listed().stream()
                            .filter(change -> change.kind() == kind)
                            .count());
        }
        byTown(changes.listed())
                .forEach((town, all) -> draft.follows(words.of(
                        "division.load.town",
                        name(town),
                        all.stream()
                                .map(change -> said(change, words))
                                .collect(Collectors.joining(words.of("division.and"))))));
        if (!changes.kept().isEmpty()) {
            draft.follows(words.of(
                    "division.load.kept",
                    changes.kept().stream().map(Division::name).collect(Collectors.joining(words.of("division.and")))));
        }
        return draft.follows(words.of("division.load.stays")).page();
    }

    List<String> wrong(Result.Faulty faulty, Words words) {
        return ListedFaults.said(faulty, words);
    }

    private static Map<String, List<Change>> byTown(List<Change> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change ->
                                new DivisionCode(change.code()).upTo(Level.TOWN).digits(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    private static String said(Change change, Words words) {
        return words.of("division.change." + change.kind(), change.name(), change.former());
    }

    private List<Town> towns(String county, List<Division> gone, List<Division> fresh) {
        var recorded = successions.of(county).stream().collect(Collectors.groupingBy(Succession::former));
        return Stream.concat(gone.stream(), fresh.stream())
                .map(DivisionPages::town)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(town -> new Town(
                        name(town),
                        in(town, gone, village -> gone(county, village, fresh, recorded)),
                        in(town, fresh, DivisionPages::village)))
                .toList();
    }

    private static <T> List<T> in(String town, List<Division> all, Function<Division, T> shown) {
        return all.stream()
                .filter(village -> town(village).equals(town))
                .map(shown)
                .toList();
    }

    private Gone gone(String county, Division village, List<Division> fresh, Map<String, List<Succession>> recorded) {
        var into = recorded.getOrDefault(village.code(), List.of());
        return new Gone(
                village(village),
                into.stream()
                        .map(each -> new Recorded(each.id().toString(), name(each.next()) + " · " + each.document()))
                        .toList(),
                fresh.stream()
                        .filter(next ->
                                next.name().equals(village.name()) && town(next).equals(town(village)))
                        .filter(next -> into.isEmpty())
                        .map(next -> path(county) + "?former=" + village.code() + "&next=" + next.code())
                        .findFirst()
                        .orElse(""));
    }

    private List<Option> options(List<Division> villages, String chosen) {
        var towns = villages.stream().map(DivisionPages::town).distinct().collect(Collectors.toMap(t -> t, this::name));
        return villages.stream()
                .map(village -> new Option(
                        village.code(),
                        towns.get(town(village)) + " " + village.name(),
                        village.code().equals(chosen)))
                .toList();
    }

    private static Village village(Division village) {
        return new Village(village.name(), village.code());
    }

    private static String town(Division village) {
        return new DivisionCode(village.code()).town().digits();
    }

    private String name(String code) {
        return divisions.find(code).map(Division::name).orElse(code);
    }

    void demand(String county) {
        if (divisions.find(county).filter(found -> found.level() == Level.COUNTY).isEmpty()) {
            throw new NoSuchPage();
        }
    }
}
