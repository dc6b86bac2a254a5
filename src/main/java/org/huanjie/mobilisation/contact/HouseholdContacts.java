package org.huanjie.mobilisation.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** What a telephone's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

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
        reasons.addAll(against(village, report, volunteer));
        return Verdict.unless(reasons, () -> keep(village, volunteer.orElseThrow(), report, by));
    }

    /** What a volunteer of the grid wrote on paper, entered by who keeps the village's election. */
    public Verdict<Nothing> fromPaper(String village, VolunteerId volunteer, ContactReport report, SignedIn by) {
        var went = Optional.of(volunteer);
        return Verdict.unless(againstPaper(village, went, report, by), () -> keep(village, volunteer, report, by));
    }

    /** The lines of a whole list that came back: all of them, or none where one is wrong. */
    public Verdict<Nothing> fromPaper(
            String village, Optional<VolunteerId> volunteer, List<ContactReport> list, SignedIn by) {
        var reasons = list.stream()
                .flatMap(report -> againstPaper(village, volunteer, report, by).stream())
                .distinct()
                .toList();
        return Verdict.unless(
                reasons, () -> list.forEach(report -> keep(village, volunteer.orElseThrow(), report, by)));
    }

    /** What stands against a line of paper. */
    @Transactional(readOnly = true)
    public List<Reason> againstPaper(
            String village, Optional<VolunteerId> volunteer, ContactReport report, SignedIn by) {
        var reasons = new ArrayList<>(Permission.PRESIDE.against(village, by));
        var went = volunteer.flatMap(id -> volunteers.find(village, id)).map(Volunteer::id);
        reasons.addAll(against(village, report, went));
        return reasons;
    }

    private void keep(String village, VolunteerId volunteer, ContactReport report, SignedIn by) {
        if (rows.add(village, volunteer, report, OffsetDateTime.now(clock), by.signInName())) {
            ledger.enter(new ContactAct.HouseholdContacted(village, report.way(), report.reached(), by.signInName()));
        }
    }

    private List<Reason> against(String village, ContactReport report, Optional<VolunteerId> volunteer) {
        var reasons = new ArrayList<Reason>();
        var grid = grids.ofHousehold(village, report.household());
        if (volunteer.isEmpty()
                || grid.filter(one -> one.volunteers().contains(volunteer.get()))
                        .isEmpty()) {
            reasons.add(HouseholdContactRefusal.NOT_YOUR_HOUSEHOLD.of());
        }
        reasons.addAll(against(village, report));
        return reasons;
    }

    private List<Reason> against(String village, ContactReport report) {
        var reasons = new ArrayList<Reason>();
        if (volunteers
                .election(village)
                .filter(vote -> !vote.reached(Stage.DECLARED))
                .isEmpty()) {
            reasons.add(HouseholdContactRefusal.OVER.of());
        }
        if (report.at().isAfter(OffsetDateTime.now(clock).plus(AHEAD))) {
            reasons.add(HouseholdContactRefusal.AHEAD.of().at("at"));
        }
        var living = households
                .find(report.household())
                .filter(one -> one.village().equals(village))
                .map(Household::voters)
                .orElse(List.of());
        if (!living.containsAll(report.needs().keySet())) {
            reasons.add(HouseholdContactRefusal.NOT_LIVING_THERE.of());
        }
        if (!report.reached() && (report.stops() || !report.needs().isEmpty())) {
            reasons.add(HouseholdContactRefusal.NOT_REACHED.of().at("reached"));
        }
        boolean help = report.needs().values().stream()
                .anyMatch(kinds -> kinds.stream().anyMatch(ContactNeed::isHelp));
        if (help && !report.consents()) {
            reasons.add(HouseholdContactRefusal.NO_CONSENT.of().at("consents"));
        }
        rows.find(village, report.id())
                .filter(there -> !there.household().equals(report.household()))
                .ifPresent(there -> reasons.add(HouseholdContactRefusal.ANOTHERS.of()));
        return reasons;
    }

    /** The grids that this account's volunteer serves now, with what is known of each household, by group and as one walks by. */
    @Transactional(readOnly = true)
    public Map<Grid, List<ContactState>> own(String village, SignedIn who) {
        return volunteers.ofAccount(who.account()).stream()
                .filter(one -> one.village().equals(village))
                .flatMap(one -> grids.ofVolunteer(one.id()).stream())
                .collect(GridContacts.inOrder(grid -> states(village, grid.id())));
    }

    /** What is known of each household of a grid. */
    @Transactional(readOnly = true)
    public List<ContactState> states(String village, GridId grid) {
        var contacts = rows.byHousehold(village);
        return grids.households(grid).stream()
                .filter(one -> one.village().equals(village))
                .map(one -> new ContactState(one, contacts.getOrDefault(one.id(), List.of())))
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
