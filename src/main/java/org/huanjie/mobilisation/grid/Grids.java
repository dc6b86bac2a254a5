package org.huanjie.mobilisation.grid;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.election.stage.Election;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.VolunteerRefusal;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 网格簿 — the grids of a village with their households, and with those who serve there at this moment: whoever may not any more is out by themselves. */
@Service
@Transactional(readOnly = true)
public class Grids {

    private final GridRows rows;
    private final Households households;
    private final Volunteers volunteers;
    private final VolunteerFitness fitness;

    Grids(GridRows rows, Households households, Volunteers volunteers, VolunteerFitness fitness) {
        this.rows = rows;
        this.households = households;
        this.volunteers = volunteers;
        this.fitness = fitness;
    }

    /** Of the village's present election, by number. */
    public List<Grid> of(String village) {
        return volunteers.election(village).map(this::of).orElse(List.of());
    }

    /** One of this village, whatever the id says. */
    public Optional<Grid> find(String village, GridId id) {
        return of(village).stream().filter(grid -> grid.id().equals(id)).findFirst();
    }

    /** The number of this grid, where it is one of this village's. */
    Optional<Integer> number(String village, GridId id) {
        return volunteers.election(village).stream()
                .flatMap(election -> rows.of(election).stream())
                .filter(row -> row.id().equals(id))
                .map(GridRows.Row::number)
                .findFirst();
    }

    /** Where this volunteer serves now, by number. */
    public List<Grid> ofVolunteer(VolunteerId volunteer) {
        return volunteers.find(volunteer).map(Volunteer::village).stream()
                .flatMap(village -> of(village).stream())
                .filter(grid -> grid.volunteers().contains(volunteer))
                .toList();
    }

    public Optional<Grid> ofHousehold(String village, HouseholdId household) {
        return of(village).stream()
                .filter(grid -> grid.households().contains(household))
                .findFirst();
    }

    /** The households of a grid, by group and as one walks by. */
    public List<Household> households(GridId id) {
        return rows.village(id).stream()
                .flatMap(village -> {
                    var where = where(village);
                    return households.of(village).stream().filter(one -> id.equals(where.get(one.id())));
                })
                .toList();
    }

    /** Households that lie in no grid yet, by group and as one walks by. */
    public List<Household> without(String village) {
        var where = where(village);
        return households.of(village).stream()
                .filter(one -> !where.containsKey(one.id()))
                .toList();
    }

    private Map<HouseholdId, GridId> where(String village) {
        return volunteers.election(village).map(rows::households).orElse(Map.of());
    }

    private List<Grid> of(Election election) {
        var where = rows.households(election);
        var order =
                households.of(election.village()).stream().map(Household::id).toList();
        var assigned = rows.assigned(election.village());
        var people = volunteers.everybody(election.village()).stream()
                .collect(Collectors.toMap(Volunteer::id, Function.identity()));
        var asked = assigned.stream()
                .map(line -> people.get(line.volunteer()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var against = new HashMap<>(fitness.against(election, asked, DutyKind.VOLUNTEER));
        return rows.of(election).stream()
                .map(row -> grid(
                        row,
                        assigned.stream()
                                .filter(line -> line.grid().equals(row.id()))
                                .toList(),
                        people,
                        against,
                        order.stream()
                                .filter(one -> row.id().equals(where.get(one)))
                                .toList()))
                .toList();
    }

    private static Grid grid(
            GridRows.Row row,
            List<GridRows.Assigned> assigned,
            Map<VolunteerId, Volunteer> people,
            Map<VolunteerId, List<Reason>> against,
            List<HouseholdId> homes) {
        record Serving(Volunteer person, boolean answers) {}
        var serving = assigned.stream()
                .filter(line -> !against.containsKey(line.volunteer()))
                .flatMap(line -> Optional.ofNullable(people.get(line.volunteer())).stream()
                        .map(person -> new Serving(person, line.answers())))
                .sorted(Comparator.comparing(one -> one.person().name()))
                .toList();
        var lost = assigned.stream()
                .map(GridRows.Assigned::volunteer)
                .filter(one ->
                        serving.stream().noneMatch(line -> line.person().id().equals(one)))
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> against.getOrDefault(one, List.of(VolunteerRefusal.NO_VOLUNTEER.of()))));
        return new Grid(
                row.id(),
                row.village(),
                row.number(),
                row.name(),
                serving.stream()
                        .filter(Serving::answers)
                        .map(one -> one.person().id())
                        .findFirst(),
                serving.stream().map(one -> one.person().id()).toList(),
                lost,
                homes);
    }
}
