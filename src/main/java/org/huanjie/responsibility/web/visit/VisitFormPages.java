package org.huanjie.responsibility.web.visit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Links;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.responsibility.visit.Met;
import org.huanjie.responsibility.visit.Raised;
import org.huanjie.responsibility.visit.VisitPhotos;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.responsibility.visit.VisitWeeks;
import org.huanjie.responsibility.web.visit.VisitFormPage.Option;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 夜访记录页的组成 — the form of one visit with what was typed into it, and what can be ticked instead of typed. */
@Component
class VisitFormPages {

    private static final int WEEKS_BACK = 4;
    private static final int DEPARTMENTS = 14;

    private final VisitPages pages;
    private final ThreeOnes threeOnes;
    private final Links links;
    private final VisitRules rules;
    private final VisitWeeks weeks;
    private final ObjectProvider<Raised> lists;
    private final Ids ids;
    private final Clock clock;

    VisitFormPages(
            VisitPages pages,
            ThreeOnes threeOnes,
            Links links,
            VisitRules rules,
            VisitWeeks weeks,
            ObjectProvider<Raised> lists,
            Ids ids,
            Clock clock) {
        this.pages = pages;
        this.threeOnes = threeOnes;
        this.links = links;
        this.rules = rules;
        this.weeks = weeks;
        this.lists = lists;
        this.ids = ids;
        this.clock = clock;
    }

    VisitForm empty(VisitWords words) {
        return VisitForm.empty(words.typed(OffsetDateTime.now(clock)), ids::next);
    }

    /** The form as it was typed, with room for this many more matters and promises, and what stands against it. */
    VisitFormPage page(
            String village,
            VisitForm typed,
            int moreMatters,
            int morePromises,
            List<Reason> refusals,
            SignedIn who,
            VisitWords words) {
        var rule = rules.of(village);
        return new VisitFormPage(
                refusals.isEmpty() ? 200 : 422,
                village,
                pages.place(village, Level.VILLAGE).name(),
                who.account().toString(),
                words.typed(OffsetDateTime.now(clock)),
                rule.weekday(),
                rule.hour(),
                words.said(refusals),
                typed.id().toString(),
                typed.heldAt(),
                weeks(village, typed.week(), words),
                typed.lateWhy(),
                came(village, typed, who, words),
                typed.cameOther(),
                departments(village, typed, words),
                typed.departmentsOther(),
                Arrays.stream(Met.values())
                        .map(met -> new Option(
                                met.name(), words.name(met), "", typed.met().contains(met.name())))
                        .toList(),
                kinds(village, words),
                matters(typed, moreMatters),
                promises(typed, morePromises),
                VisitPhotos.MOST);
    }

    /** The weeks that can still be made up for; this one needs no choice. */
    private List<Option> weeks(String village, String chosen, VisitWords words) {
        return weeks.of(village, words.today(), WEEKS_BACK).stream()
                .skip(1)
                .filter(week -> week.state() == VisitState.MISSED)
                .map(week -> new Option(
                        week.monday().toString(),
                        words.of("week-of", words.day(week.monday())),
                        "",
                        week.monday().toString().equals(chosen)))
                .toList();
    }

    /** Those who answer for the village, its linked leader, and who is writing; what else was ticked stays. */
    private List<Option> came(String village, VisitForm typed, SignedIn who, VisitWords words) {
        var people = new LinkedHashMap<String, String>();
        threeOnes.now(village).forEach(held -> people.putIfAbsent(held.personName(), words.name(held.bond())));
        links.within(village).forEach(link -> people.putIfAbsent(link.personName(), words.name(link.kind())));
        people.putIfAbsent(
                who.personName(), words.words().of("role." + who.role().name()));
        typed.came().forEach(name -> people.putIfAbsent(name, ""));
        return options(people, typed.came());
    }

    private List<Option> departments(String village, VisitForm typed, VisitWords words) {
        var names = new LinkedHashMap<String, String>();
        Stream.of(
                        typed.departments().stream(),
                        weeks.departments(village, DEPARTMENTS).stream(),
                        pages.usualDepartments(village).stream().map(entry -> entry.text(words.words())))
                .flatMap(each -> each)
                .limit(DEPARTMENTS)
                .forEach(name -> names.putIfAbsent(name.strip(), ""));
        return options(names, typed.departments());
    }

    private static List<Option> options(Map<String, String> words, List<String> chosen) {
        return words.entrySet().stream()
                .map(entry ->
                        new Option(entry.getKey(), entry.getKey(), entry.getValue(), chosen.contains(entry.getKey())))
                .toList();
    }

    private List<Option> kinds(String village, VisitWords words) {
        return lists.orderedStream()
                .flatMap(list -> list.kinds(village).stream())
                .filter(Raised.Kind::open)
                .map(kind -> new Option(kind.code(), kind.name().text(words.words()), "", false))
                .toList();
    }

    private List<VisitFormPage.Matter> matters(VisitForm typed, int more) {
        var all = new ArrayList<>(typed.matters());
        IntStream.range(0, more).forEach(n -> all.add(new VisitForm.Matter(ids.next(), "", "", "")));
        return IntStream.range(0, all.size())
                .mapToObj(n -> new VisitFormPage.Matter(
                        Integer.toString(n),
                        all.get(n).id().toString(),
                        all.get(n).kind(),
                        all.get(n).text(),
                        all.get(n).solved()))
                .toList();
    }

    private List<VisitFormPage.Promised> promises(VisitForm typed, int more) {
        var all = new ArrayList<>(typed.promises());
        IntStream.range(0, more).forEach(n -> all.add(new VisitForm.Promised(ids.next(), "", "", "", "")));
        return IntStream.range(0, all.size())
                .mapToObj(n -> new VisitFormPage.Promised(
                        Integer.toString(n),
                        all.get(n).id().toString(),
                        all.get(n).purpose(),
                        all.get(n).yuan(),
                        all.get(n).payer(),
                        all.get(n).due()))
                .toList();
    }
}
