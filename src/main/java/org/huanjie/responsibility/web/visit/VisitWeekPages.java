package org.huanjie.responsibility.web.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Promises;
import org.huanjie.responsibility.bond.VisitRule;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.responsibility.visit.VisitWeeks;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.springframework.stereotype.Component;

/** 夜访总览的组成. */
@Component
class VisitWeekPages {

    private static final int DAYS = 7;

    /** What needs someone first: missed, not planned yet, planned, held. */
    private static final List<VisitState> FIRST =
            List.of(VisitState.MISSED, VisitState.NOT_DUE, VisitState.PLANNED, VisitState.HELD);

    private final VisitPages pages;
    private final Visits visits;
    private final VisitWeeks weeks;
    private final VisitRules rules;
    private final Promises promises;
    private final Divisions divisions;

    VisitWeekPages(
            VisitPages pages,
            Visits visits,
            VisitWeeks weeks,
            VisitRules rules,
            Promises promises,
            Divisions divisions) {
        this.pages = pages;
        this.visits = visits;
        this.weeks = weeks;
        this.rules = rules;
        this.promises = promises;
        this.divisions = divisions;
    }

    /** The week of this day; {@code typed} is what was typed into the setting where it came back. */
    VisitWeekPage page(
            Division place,
            LocalDate day,
            Map<String, String> typed,
            List<Reason> refusals,
            SignedIn who,
            VisitWords words) {
        var monday = VisitRule.week(day);
        var states = states(place.code(), monday);
        var rule = rules.of(place.code());
        return new VisitWeekPage(
                refusals.isEmpty() ? 200 : 422,
                place.name(),
                place.level() == Level.COUNTY,
                rule(rule, words),
                words.said(refusals),
                words.of("week-of", words.day(monday)),
                address(place, who, monday.minusWeeks(1)),
                monday.isBefore(VisitRule.week(words.today())) ? address(place, who, monday.plusWeeks(1)) : "",
                figures(states, words),
                villages(place, states, monday, words),
                place.level() == Level.COUNTY ? towns(place.code(), words) : List.of(),
                money(words.of("money.all"), "", promises.sum(place.code()), words),
                who.role() == Role.COUNTY_OFFICE && place.level() == Level.COUNTY,
                IntStream.rangeClosed(1, DAYS)
                        .mapToObj(n -> option(
                                Integer.toString(n),
                                words.of("weekday." + n),
                                typed.getOrDefault("weekday", Integer.toString(rule.weekday()))))
                        .toList(),
                typed.getOrDefault("hour", Integer.toString(rule.hour())),
                Arrays.stream(VisitRule.Due.values())
                        .map(due -> option(
                                due.name(),
                                words.name(due),
                                typed.getOrDefault("due", rule.due().name())))
                        .toList(),
                typed.getOrDefault(
                        "photoDays",
                        rules.photoDays(place.code()).stream()
                                .mapToObj(Integer::toString)
                                .findFirst()
                                .orElse("")));
    }

    /** Day and hour of the visits, as a sentence. */
    static String rule(VisitRule rule, VisitWords words) {
        return words.of(
                "rule", words.of("weekday." + rule.weekday()), Integer.toString(rule.hour()), words.name(rule.due()));
    }

    private Map<String, VisitState> states(String division, LocalDate monday) {
        var states = visits.week(division, monday);
        weeks.open(division, monday).forEach(village -> states.putIfAbsent(village, VisitState.NOT_DUE));
        return states;
    }

    private static List<VisitWeekPage.Figure> figures(Map<String, VisitState> states, VisitWords words) {
        var counts =
                states.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return FIRST.stream()
                .map(state -> new VisitWeekPage.Figure(
                        Long.toString(counts.getOrDefault(state, 0L)), word(state, words), VisitWords.look(state)))
                .toList();
    }

    private List<VisitWeekPage.Village> villages(
            Division place, Map<String, VisitState> states, LocalDate monday, VisitWords words) {
        var names = divisions.villages(place.code()).stream().collect(Collectors.toMap(Division::code, Division::name));
        var towns = divisions.below(place.code()).stream().collect(Collectors.toMap(Division::code, Division::name));
        var plans = weeks.plans(place.code(), monday, monday.plusDays(DAYS - 1L)).stream()
                .collect(Collectors.toMap(VisitWeeks.Plan::village, Function.identity(), (one, other) -> one));
        return states.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, VisitState> entry) -> FIRST.indexOf(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> village(entry.getKey(), entry.getValue(), names, towns, plans, words))
                .toList();
    }

    private static VisitWeekPage.Village village(
            String code,
            VisitState state,
            Map<String, String> names,
            Map<String, String> towns,
            Map<String, VisitWeeks.Plan> plans,
            VisitWords words) {
        var plan = plans.get(code);
        return new VisitWeekPage.Village(
                names.getOrDefault(code, code),
                towns.getOrDefault(new DivisionCode(code).town().digits(), ""),
                VisitPages.path(code),
                word(state, words),
                VisitWords.look(state),
                plan == null ? "" : words.of("planned-at", words.minute(plan.at()), plan.who()));
    }

    // what is not due yet and stands in this list is owed all the same: nobody has planned it
    private static String word(VisitState state, VisitWords words) {
        return state == VisitState.NOT_DUE ? words.of("state.open") : words.name(state);
    }

    private List<VisitWeekPage.Money> towns(String county, VisitWords words) {
        var rows = new ArrayList<VisitWeekPage.Money>();
        promises.byTown(county)
                .forEach((town, sum) -> rows.add(money(pages.name(town), "/visits?town=" + town, sum, words)));
        return rows;
    }

    private static VisitWeekPage.Money money(String name, String href, Promises.Sum sum, VisitWords words) {
        return new VisitWeekPage.Money(
                name,
                href,
                words.yuan(sum.promised()),
                words.yuan(sum.paid()),
                words.yuan(sum.open()),
                sum.overdue() > 0 ? words.yuan(sum.overdue()) : "");
    }

    private static Option option(String value, String word, String chosen) {
        return new Option(value, word, value.equals(chosen));
    }

    private static String address(Division place, SignedIn who, LocalDate monday) {
        var town = place.code().equals(who.division()) ? "" : "&town=" + place.code();
        return "/visits?day=" + monday + town;
    }
}
