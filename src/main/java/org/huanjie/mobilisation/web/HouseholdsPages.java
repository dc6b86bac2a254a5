package org.huanjie.mobilisation.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.HouseholdColumn;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 住户页面 — makes the list of a group's households and the page of each. */
@Component
class HouseholdsPages {

    private static final int HOMELESS = 100;

    private final Households households;
    private final Grids grids;
    private final MobilisationDesk desk;

    HouseholdsPages(Households households, Grids grids, MobilisationDesk desk) {
        this.households = households;
        this.grids = grids;
        this.desk = desk;
    }

    static String path(String village) {
        return MobilisationDesk.path(village, HouseholdsController.ENDING);
    }

    /** @param asked the group; the first where it is none of the village */
    HouseholdsPage list(String village, OptionalInt asked, SignedIn who, Words words, Form file, Form form) {
        var all = households.of(village);
        var without = households.without(village);
        var groups = groups(all, without);
        int group = asked.isPresent() && groups.contains(asked.getAsInt())
                ? asked.getAsInt()
                : groups.isEmpty() ? 1 : groups.getFirst();
        var names = households.registered(village);
        var gridOf = gridNames(village, words);
        return new HouseholdsPage(
                desk.head(village, words),
                desk.tabs(village, HouseholdsController.ENDING, words),
                path(village),
                all.size(),
                names.size() - without.size(),
                without.size(),
                groups.stream()
                        .map(one -> new MobilisationDesk.Tab(
                                words.of("mobilisation.group", one), path(village) + "?group=" + one, one == group))
                        .toList(),
                all.stream()
                        .filter(one -> one.group() == group)
                        .map(one -> line(one, names, gridOf, words))
                        .toList(),
                without.stream()
                        .filter(card -> card.group() == group)
                        .map(VoterName::name)
                        .limit(HOMELESS)
                        .toList(),
                columns(words),
                file,
                form);
    }

    private static List<Integer> groups(List<Household> all, List<VoterName> without) {
        return Stream.concat(
                        all.stream().map(Household::group), without.stream().map(VoterName::group))
                .distinct()
                .sorted()
                .toList();
    }

    private static String columns(Words words) {
        return Stream.of(HouseholdColumn.values())
                .map(column -> words.of(column.key()))
                .collect(Collectors.joining(words.of("shell.list-separator")));
    }

    HouseholdPage one(String village, HouseholdId id, SignedIn who, Words words, Form form) {
        var one = households
                .find(id)
                .filter(found -> found.village().equals(village))
                .orElseThrow(NoSuchPage::new);
        var names = households.cards(village);
        var title = words.of("mobilisation.household.title", one.group(), one.number());
        return new HouseholdPage(
                desk.below(village, title, "mobilisation.households.title", HouseholdsController.ENDING, words),
                path(village) + "/" + id,
                one.voters().stream()
                        .map(voter -> option(names, voter, words))
                        .sorted(Comparator.comparing(Option::word))
                        .toList(),
                households.without(village).stream()
                        .sorted(Comparator.comparingInt((VoterName card) -> card.group() == one.group() ? 0 : 1))
                        .limit(HOMELESS)
                        .map(card -> option(names, card.id(), words))
                        .toList(),
                one.phone().orElse(""),
                typed(one),
                form);
    }

    // what the place's form holds before anything is typed
    private static Map<String, String> typed(Household one) {
        var values = new HashMap<String, String>();
        values.put("order", Integer.toString(one.order()));
        values.put(
                "east", one.place().spot().map(Spot::east).map(String::valueOf).orElse(""));
        values.put(
                "north",
                one.place().spot().map(Spot::north).map(String::valueOf).orElse(""));
        values.put("described", one.place().described());
        values.put(
                "walk",
                one.place().walkMinutes().isPresent()
                        ? Integer.toString(one.place().walkMinutes().getAsInt())
                        : "");
        return values;
    }

    private static Option option(Map<VoterId, VoterCard> names, VoterId voter, Words words) {
        var card = names.get(voter);
        return new Option(
                voter.toString(),
                card == null
                        ? ""
                        : words.of(
                                "mobilisation.bearer",
                                card.name(),
                                card.group(),
                                card.maskedNumber().substring(14)),
                false);
    }

    private Map<HouseholdId, String> gridNames(String village, Words words) {
        var names = new HashMap<HouseholdId, String>();
        grids.of(village)
                .forEach(grid -> grid.households()
                        .forEach(home ->
                                names.put(home, words.of("mobilisation.grid.numbered", grid.number(), grid.name()))));
        return names;
    }

    private static HouseholdsPage.Line line(
            Household one, Map<VoterId, VoterName> names, Map<HouseholdId, String> gridOf, Words words) {
        var about = new ArrayList<String>();
        if (one.place().walkMinutes().isPresent()) {
            about.add(words.of("mobilisation.walk", one.place().walkMinutes().getAsInt()));
        }
        if (!one.place().described().isEmpty()) {
            about.add(one.place().described());
        }
        one.phone().ifPresent(about::add);
        return new HouseholdsPage.Line(
                one.number(),
                path(one.village()) + "/" + one.id(),
                one.voters().stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .map(VoterName::name)
                        .collect(Collectors.joining(words.of("shell.list-separator"))),
                String.join(" · ", about),
                gridOf.getOrDefault(one.id(), words.of("mobilisation.household.no-grid")));
    }
}
