package org.huanjie.election.web.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.VoidingCheck;
import org.huanjie.count.sitting.CountRefusal;
import org.huanjie.election.postponement.Postponements;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.election.stage.StageTable;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.election.term.Interims;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Reason;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 各阶段的出路 — every stage of every body, on every kind of day, has a way on: what stands against the next stage passes by itself, or is settled
 * where one of those who work there finds a link, or waits for another body's election that has its own way on; a villagers' election can be
 * put off until its vote and found void from its committee on.
 */
@HuanjieIT
class EveryStageIT {

    /** What waits for an election of another body of the village, or for whom the next stage is. */
    private static final List<Reason.Cause> ELSEWHERE =
            List.of(StageRefusal.BEFORE_COMMITTEE, CountRefusal.NOT_CLOSED, CountRefusal.DECLARED_BY_TWO);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    StageDoor door;

    @Autowired
    List<VillageTask> tasks;

    @Autowired
    TestClock clock;

    @Autowired
    Interims interims;

    @Autowired
    RoundsFixture rounds;

    @Autowired
    TransactionTemplate within;

    @Test
    void noStageOfAnyBodyIsADeadEnd() {
        clock.set(ElectionFixture.DAY.minusDays(60));
        var county = places.newCounty(1, 1);
        fixture.open(county);
        var dead = new TreeSet<String>();
        for (var body : Body.values()) {
            for (var step : body.steps()) {
                days().forEach(day -> {
                    clock.set(day.atTime(9, 0));
                    dead.addAll(deadEnds(fixture.at(county.village(), body, step.here()), step.next()));
                });
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void noStageBetweenTwoTermsIsADeadEnd() {
        clock.set(ElectionFixture.DAY.minusDays(60));
        var between = StageTable.all().stream().filter(table -> table.procedure().interim()).toList();
        assertThat(between).hasSize(4);
        var county = places.newCounty(1, between.size());
        fixture.open(county);
        var dead = new TreeSet<String>();
        for (int n = 0; n < between.size(); n++) {
            var table = between.get(n);
            var village = county.village(n);
            Stream.of(Body.values())
                    .forEach(body -> fixture.at(village, body, body.stages().getLast()));
            var team = person(Role.VILLAGE_TEAM, village);
            Scope.of(village)
                    .call(() -> within.execute(begun -> interims.open(village, table.body(), table.procedure(), team)));
            for (var step : table.steps()) {
                days().forEach(day -> {
                    clock.set(day.atTime(9, 0));
                    var election = fixture.at(village, table.body(), step.here(), 1, ElectionFixture.DAY);
                    assertThat(election.table()).isEqualTo(table);
                    deadEnds(election, step.next()).forEach(one -> dead.add(table.procedure() + " " + one));
                });
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void noStageOfAFurtherRoundIsADeadEnd() {
        var tie = tied();
        var dead = new TreeSet<String>();
        var table = rounds.election(tie).table();
        assertThat(rounds.election(tie).followsAnother()).isTrue();
        for (var step : table.steps()) {
            if (table.reached(step.here(), Body.VILLAGERS_COMMITTEE.roundStart())) {
                Stream.of(0, 3, 11).forEach(later -> {
                    clock.set(ElectionFixture.DAY.plusDays(later).atTime(9, 0));
                    dead.addAll(deadEnds(fixture.at(tie.code(), Body.VILLAGERS_COMMITTEE, step.here()), step.next()));
                });
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void aVillagersElectionIsPutOffUntilItsVoteAndFoundVoidFromItsCommitteeOn() {
        clock.set(ElectionFixture.DAY.minusDays(60));
        var county = places.newCounty(1, 1);
        fixture.open(county);
        for (var step : Body.VILLAGERS_COMMITTEE.steps()) {
            var election = fixture.at(county.village(), Body.VILLAGERS_COMMITTEE, step.here());
            boolean started = step.here() != Stage.PREPARING;
            assertThat(Postponements.isOpen(election))
                    .as("put off at %s", step.here())
                    .isEqualTo(started && !election.reached(Stage.POLLING));
            assertThat(VoidingCheck.grounds(election).isEmpty())
                    .as("found void at %s", step.here())
                    .isEqualTo(!election.reached(Stage.COMMITTEE_CHOSEN));
        }
    }

    /** A place where a reason is settled is a link of somebody's, at one stage or another. */
    @Test
    void everyRemedyIsALinkOfSomebodys() {
        clock.set(ElectionFixture.DAY.minusDays(60));
        var county = places.newCounty(1, 1);
        fixture.open(county);
        var links = new HashSet<VillageTask.Link>();
        for (var body : Body.values()) {
            for (var stage : body.stages()) {
                var election = fixture.at(county.village(), body, stage);
                Stream.of(Role.values())
                        .map(role -> person(role, county.village()))
                        .forEach(who -> links.addAll(links(election, who)));
            }
        }
        var round = rounds.election(tied());
        links.addAll(links(round, person(Role.ELECTION_COMMITTEE, round.village())));
        var places = List.copyOf(links);
        assertThat(causes().filter(cause -> cause.remedy().isPresent())).hasSizeGreaterThan(80);
        assertThat(causes()
                        .filter(cause -> cause.remedy().isPresent())
                        .filter(cause -> WayOut.of(new Reason(cause, cause.rule(), List.of(), ""), places)
                                .isEmpty())
                        .map(Reason.Cause::key))
                .isEmpty();
    }

    // two are equal at the last seat
    private Village tied() {
        return rounds.vote(rounds.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 9, 3, 9, 4, 8, 5, 8)));
    }

    private static Stream<Reason.Cause> causes() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Reason.Cause.class));
        return scan.findCandidateComponents("org.huanjie").stream()
                .map(found -> type(Objects.requireNonNull(found.getBeanClassName())))
                .filter(Class::isEnum)
                .filter(type -> !type.getName().contains("Test"))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Reason.Cause.class::cast);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    // long before, after the twenty days, on the day, and after it
    private static Stream<LocalDate> days() {
        return Stream.of(-60, -10, 0, 3).map(ElectionFixture.DAY::plusDays);
    }

    private List<String> deadEnds(Election election, Stage next) {
        return Scope.of(election.village()).call(() -> door.against(election, next)).stream()
                .filter(reason -> !reason.what().passes() && !ELSEWHERE.contains(reason.what()))
                .filter(reason -> way(reason, election).isEmpty())
                .map(reason -> election.body() + " " + election.stage() + ": " + reason.key())
                .toList();
    }

    private Optional<VillageTask.Link> way(Reason reason, Election election) {
        return Stream.of(Role.values())
                .map(role -> person(role, election.village()))
                .flatMap(who -> WayOut.of(reason, links(election, who)).stream())
                .findFirst();
    }

    private List<VillageTask.Link> links(Election election, SignedIn who) {
        return who.scope().call(() -> tasks.stream()
                .flatMap(task -> task.forVillage(election, who).stream())
                .toList());
    }

    private static SignedIn person(Role role, String village) {
        return TestSignIn.person(role, new DivisionCode(village).at(role.level()).digits());
    }
}
