package org.huanjie.mobilisation.contact;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Stage;
import org.huanjie.ledger.Ledger;
import org.huanjie.mobilisation.grid.Grid;
import org.huanjie.mobilisation.grid.GridId;
import org.huanjie.mobilisation.grid.Grids;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 走访簿 — takes down what volunteers found at the households of their grids, once each, however often a telephone sends it; what two found at
 * one household stands side by side.
 */
@Service
@Transactional
public class HouseholdContacts {

    private final ContactRows rows;
    private final Grids grids;
    private final Households households;
    private final Volunteers volunteers;
    private final Ledger ledger;
    private final Clock clock;

    HouseholdContacts(
            ContactRows rows, Grids grids, Households households, Volunteers volunteers, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.grids = grids;
        this.households = households;
        this.volunteers = volunteers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What the volunteer behind this account reports of a household of a grid of theirs. */
    public Verdict<Nothing> report(String village, ContactReport report, SignedIn by) {
        var reasons = new ArrayList<>(Permission.CALL_ON.against(village, by));
        var volunteer = volunteers
                .ofAccount(by.account())
                .filter(one -> one.village().equals(village))
                .map(Volunteer::id);
        reasons.addAll(against(check(village), report, volunteer));
        return Verdict.unless(reasons, () -> keep(village, volunteer.orElseThrow(), report, by));
    }

    /**
     * What a volunteer of a grid wrote on paper, entered by who keeps the village's election: all lines, or none where one is wrong.
     *
     * @param volunteer who went; empty where nobody is named
     */
    public Verdict<Nothing> fromPaper(
            String village, Optional<VolunteerId> volunteer, List<ContactReport> list, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        var went = volunteer.flatMap(id -> volunteers.find(village, id)).map(Volunteer::id);
        var check = check(village);
        list.stream()
                .flatMap(report -> against(check, report, went).stream())
                .distinct()
                .forEach(reasons::add);
        return Verdict.unless(reasons, () -> list.forEach(report -> keep(village, went.orElseThrow(), report, by)));
    }

    private void keep(String village, VolunteerId volunteer, ContactReport report, SignedIn by) {
        if (rows.add(village, volunteer, report, OffsetDateTime.now(clock), by.signInName())) {
            ledger.enter(new ContactAct.HouseholdContacted(village, report.way(), report.reached(), by.signInName()));
        }
    }

    private List<Reason> against(ContactCheck check, ContactReport report, Optional<VolunteerId> volunteer) {
        var reasons = new ArrayList<>(check.against(report, volunteer));
        rows.household(report.id())
                .filter(household -> !household.equals(report.household()))
                .ifPresent(household -> reasons.add(HouseholdContactRefusal.ANOTHERS.of()));
        return reasons;
    }

    private ContactCheck check(String village) {
        return new ContactCheck(
                grids.of(village),
                households.of(village).stream().collect(Collectors.toMap(Household::id, Household::voters)),
                over(village),
                OffsetDateTime.now(clock));
    }

    /** Whether there is no vote to come: the result is declared, and no contact is taken down any more. */
    @Transactional(readOnly = true)
    public boolean over(String village) {
        return volunteers
                .election(village)
                .filter(vote -> !vote.reached(Stage.DECLARED))
                .isEmpty();
    }

    /** The grids that this account's volunteer serves now, with what is known of each household, by group and as one walks by. */
    @Transactional(readOnly = true)
    public Map<Grid, List<ContactState>> own(String village, SignedIn who) {
        var volunteer = volunteers
                .ofAccount(who.account())
                .filter(one -> one.village().equals(village))
                .map(Volunteer::id);
        return volunteer
                .map(id -> byGrid(village, grid -> grid.volunteers().contains(id)))
                .orElse(Map.of());
    }

    /** All grids of a village with what is known of each household, by number. */
    @Transactional(readOnly = true)
    public Map<Grid, List<ContactState>> byGrid(String village) {
        return byGrid(village, grid -> true);
    }

    private Map<Grid, List<ContactState>> byGrid(String village, Predicate<Grid> which) {
        var states = states(village).stream()
                .collect(Collectors.toMap(state -> state.household().id(), Function.identity()));
        var byGrid = new LinkedHashMap<Grid, List<ContactState>>();
        grids.of(village).stream()
                .filter(which)
                .forEach(grid -> byGrid.put(
                        grid,
                        grid.households().stream()
                                .flatMap(id -> Stream.ofNullable(states.get(id)))
                                .toList()));
        return byGrid;
    }

    /** What is known of each household of one grid of this village. */
    @Transactional(readOnly = true)
    public List<ContactState> states(String village, GridId grid) {
        return byGrid(village, one -> one.id().equals(grid)).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** What is known of each household of a village, those in no grid too. */
    @Transactional(readOnly = true)
    public List<ContactState> states(String village) {
        var contacts = rows.byHousehold(village);
        return households.of(village).stream()
                .map(one -> new ContactState(one, contacts.getOrDefault(one.id(), List.of())))
                .toList();
    }
}
