package org.huanjie.briefing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.huanjie.briefing.BriefingKind;
import org.huanjie.briefing.BriefingState;
import org.huanjie.briefing.Briefings;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.springframework.stereotype.Component;

/** 会议一览 — which villages held none today, for their town and county. */
@Component
class BriefingOverview {

    private static final int WEEK = 6;

    private final Briefings briefings;
    private final Divisions divisions;

    BriefingOverview(Briefings briefings, Divisions divisions) {
        this.briefings = briefings;
        this.divisions = divisions;
    }

    /** How many of the villages that owe one held theirs today, in words. */
    String said(String within, LocalDate day, Words words) {
        var states = briefings.states(within, BriefingKind.VILLAGE_DAILY, day);
        long held = states.values().stream()
                .filter(state -> state == BriefingState.HELD)
                .count();
        return states.isEmpty()
                ? words.of("briefing.overview.none")
                : words.of("briefing.overview.said", states.size(), held, states.size() - held);
    }

    /** The villages of a town that owe one today, those without first. */
    List<BriefingPage.VillageRow> villages(String town, LocalDate day, Words words) {
        var states = briefings.states(town, BriefingKind.VILLAGE_DAILY, day);
        var last = briefings.last(town);
        var guided = guided(town, day);
        return sorted(divisions.villages(town), states).stream()
                .map(village -> row(village, states, last, guided, words))
                .toList();
    }

    private Map<String, Integer> guided(String within, LocalDate day) {
        var monday = BriefingKind.TOWN_WEEKLY.period(day);
        return briefings.guided(within, monday, monday.plusDays(WEEK));
    }

    private static List<Division> sorted(List<Division> villages, Map<String, BriefingState> states) {
        var owing = villages.stream()
                .filter(village -> states.containsKey(village.code()))
                .toList();
        Predicate<Division> held = village -> states.get(village.code()) == BriefingState.HELD;
        return Stream.concat(
                        owing.stream().filter(held.negate()), owing.stream().filter(held))
                .toList();
    }

    private static BriefingPage.VillageRow row(
            Division village,
            Map<String, BriefingState> states,
            Map<String, LocalDate> last,
            Map<String, Integer> guided,
            Words words) {
        var state = states.getOrDefault(village.code(), BriefingState.NOT_DUE);
        var day = last.get(village.code());
        return new BriefingPage.VillageRow(
                village.name(),
                BriefingDesk.path(village.code()),
                Wording.of(words, state),
                BriefingWords.look(state),
                day == null ? words.of("briefing.never") : Wording.of(words, day),
                guided.getOrDefault(village.code(), 0));
    }

    /** The towns of a county in which a meeting is owed, with their villages that held none today. */
    List<BriefingPage.TownRow> towns(String county, LocalDate day, Words words) {
        var weekly = briefings.states(county, BriefingKind.TOWN_WEEKLY, day);
        var daily = briefings.states(county, BriefingKind.VILLAGE_DAILY, day);
        var guided = guided(county, day);
        var villages = divisions.villages(county);
        return divisions.below(county).stream()
                .filter(town -> weekly.containsKey(town.code())
                        || daily.keySet().stream().anyMatch(new DivisionCode(town.code())::contains))
                .map(town -> row(town, weekly, daily, guided, villages, words))
                .toList();
    }

    private static BriefingPage.TownRow row(
            Division town,
            Map<String, BriefingState> weekly,
            Map<String, BriefingState> daily,
            Map<String, Integer> guided,
            List<Division> all,
            Words words) {
        var state = weekly.getOrDefault(town.code(), BriefingState.NOT_DUE);
        var within = new DivisionCode(town.code());
        var owing = all.stream()
                .filter(village -> within.contains(village.code()) && daily.containsKey(village.code()))
                .toList();
        var without = owing.stream()
                .filter(village -> daily.get(village.code()) != BriefingState.HELD)
                .map(village -> new BriefingPage.Link(village.shortName(), BriefingDesk.path(village.code())))
                .toList();
        return new BriefingPage.TownRow(
                town.name(),
                BriefingDesk.path(town.code()),
                Wording.of(words, state),
                BriefingWords.look(state),
                owing.size(),
                owing.size() - without.size(),
                guided.entrySet().stream()
                        .filter(one -> within.contains(one.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                without);
    }
}
