package org.huanjie.mobilisation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.GridCounts;
import org.huanjie.mobilisation.grid.GridDivision;
import org.huanjie.mobilisation.grid.GridId;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.roll.voter.VoterName;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.springframework.stereotype.Component;

/** 网格页面 — makes the list of a village's grids and the page of each. */
@Component
class GridsPages {

    private final Grids grids;
    private final Households households;
    private final Volunteers volunteers;
    private final VolunteerFitness fitness;
    private final List<GridCounts> counts;
    private final MobilisationDesk desk;

    GridsPages(
            Grids grids,
            Households households,
            Volunteers volunteers,
            VolunteerFitness fitness,
            List<GridCounts> counts,
            MobilisationDesk desk) {
        this.grids = grids;
        this.households = households;
        this.volunteers = volunteers;
        this.fitness = fitness;
        this.counts = counts.stream()
                .sorted(Comparator.comparingInt(GridCounts::order))
                .toList();
        this.desk = desk;
    }

    static String path(String village) {
        return MobilisationDesk.path(village, GridsController.ENDING);
    }

    GridsPage list(String village, int most, SignedIn who, Words words, Form form) {
        var all = grids.of(village);
        var left = grids.without(village);
        var names = names(village);
        var homes = households.of(village).stream().collect(Collectors.toMap(Household::id, Function.identity()));
        var counted = counts.stream().map(one -> one.of(village)).toList();
        return new GridsPage(
                desk.head(village, words),
                desk.tabs(village, GridsController.ENDING, words),
                path(village),
                left.size(),
                (int) all.stream().filter(Grid::empty).count(),
                Integer.toString(most),
                left.isEmpty() ? "" : proposal(left, most, words),
                counts.stream().map(one -> words.of(one.key())).toList(),
                all.stream()
                        .map(grid -> line(grid, names, homes, counted, words))
                        .toList(),
                form);
    }

    private static String proposal(List<Household> left, int most, Words words) {
        var sizes = GridDivision.of(left, most).parts().stream()
                .mapToInt(part -> part.households().size())
                .summaryStatistics();
        return words.of("mobilisation.grids.proposal", sizes.getCount(), sizes.getMin(), sizes.getMax());
    }

    private static GridsPage.Line line(
            Grid grid,
            Map<VolunteerId, String> names,
            Map<HouseholdId, Household> homes,
            List<Map<GridId, Integer>> counted,
            Words words) {
        var between = words.of("shell.list-separator");
        return new GridsPage.Line(
                words.of("mobilisation.grid.numbered", grid.number(), grid.name()),
                path(grid.village()) + "/" + grid.id(),
                grid.households().size(),
                grid.households().stream()
                        .mapToInt(home -> homes.containsKey(home)
                                ? homes.get(home).voters().size()
                                : 0)
                        .sum(),
                grid.answers().map(one -> names.getOrDefault(one, "")).orElse(""),
                grid.volunteers().stream()
                        .filter(one -> grid.answers().filter(one::equals).isEmpty())
                        .map(one -> names.getOrDefault(one, ""))
                        .collect(Collectors.joining(between)),
                grid.lost().values().stream()
                        .flatMap(reasons -> reasons.stream().limit(1))
                        .map(reason -> reason.text(words))
                        .sorted()
                        .toList(),
                counted.stream().map(one -> one.getOrDefault(grid.id(), 0)).toList());
    }

    GridPage one(String village, GridId id, SignedIn who, Words words, Form form) {
        var grid = grids.find(village, id).orElseThrow(NoSuchPage::new);
        var names = names(village);
        var title = words.of("mobilisation.grid.numbered", grid.number(), grid.name());
        return new GridPage(
                desk.below(village, title, "mobilisation.grids.title", GridsController.ENDING, words),
                path(village) + "/" + id,
                grid.name(),
                grid.volunteers().stream()
                        .map(one -> new GridPage.Person(
                                one.toString(),
                                names.getOrDefault(one, ""),
                                grid.answers().filter(one::equals).isPresent(),
                                ""))
                        .toList(),
                lost(grid, names, words),
                fitness.serving(village, DutyKind.VOLUNTEER).stream()
                        .filter(one -> !grid.volunteers().contains(one.id()))
                        .map(one -> new Option(one.id().toString(), one.name(), false))
                        .toList(),
                homes(grid, words),
                grids.of(village).stream()
                        .filter(other -> !other.id().equals(id))
                        .map(other -> new Option(
                                other.id().toString(),
                                words.of("mobilisation.grid.numbered", other.number(), other.name()),
                                false))
                        .toList(),
                form);
    }

    private static List<GridPage.Person> lost(Grid grid, Map<VolunteerId, String> names, Words words) {
        return grid.lost().entrySet().stream()
                .map(lost -> new GridPage.Person(
                        lost.getKey().toString(),
                        names.getOrDefault(lost.getKey(), ""),
                        false,
                        lost.getValue().stream()
                                .map(reason -> reason.text(words))
                                .collect(Collectors.joining(words.of("shell.list-separator")))))
                .sorted(Comparator.comparing(GridPage.Person::name))
                .toList();
    }

    private List<Option> homes(Grid grid, Words words) {
        var people = households.registered(grid.village());
        return grids.households(grid.id()).stream()
                .map(one -> new Option(
                        one.id().toString(),
                        words.of(
                                "mobilisation.grid.household",
                                one.group(),
                                one.number(),
                                one.voters().stream()
                                        .map(people::get)
                                        .filter(Objects::nonNull)
                                        .map(VoterName::name)
                                        .collect(Collectors.joining(words.of("shell.list-separator")))),
                        false))
                .toList();
    }

    private Map<VolunteerId, String> names(String village) {
        return volunteers.everybody(village).stream().collect(Collectors.toMap(Volunteer::id, Volunteer::name));
    }
}
