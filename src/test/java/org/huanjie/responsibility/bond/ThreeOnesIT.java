package org.huanjie.responsibility.bond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.roll.line.RollText.spaced;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Kinships;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.Relation;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 三个一 — changes that hold from a day on, what each answers for, and conflicts over a whole county. */
@HuanjieIT
class ThreeOnesIT {

    private static final LocalDate DAY = LocalDate.of(2017, 2, 8);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    Candidates candidates;

    @Autowired
    Kinships kinships;

    @Autowired
    People people;

    @Autowired
    ThreeOnes threeOnes;

    @Autowired
    Absences absences;

    @Autowired
    Links links;

    @Autowired
    Conflicts conflicts;

    @Autowired
    ConflictList list;

    @Autowired
    Loads loads;

    @Autowired
    PlatformTransactionManager transactions;

    Places.County county;
    String village;
    SignedIn office;
    SignedIn town;

    @BeforeEach
    void evening() {
        county = places.newCounty(1, 2);
        village = county.village();
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        elections.open(county);
        clock.set(DAY.atTime(18, 0));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aHandOverFromADayOnHoldsFromThatDaysFirstHour() {
        done(bind(Bond.CADRE, person("前"), DAY, ""));
        var after = person("后");
        assertThat(keys(bind(Bond.CADRE, after, DAY.minusDays(1), "调任")))
                .containsExactly("responsibility.refused.day-past");
        done(bind(Bond.CADRE, after, DAY.plusDays(5), "调任"));
        assertThat(holder()).isEqualTo("前");
        assertThat(keys(bind(Bond.CADRE, person("三"), DAY.plusDays(2), "再调")))
                .containsExactly("responsibility.refused.planned");
        clock.set(DAY.plusDays(4).atTime(23, 59));
        assertThat(holder()).isEqualTo("前");
        clock.set(DAY.plusDays(5).atStartOfDay());
        assertThat(holder()).isEqualTo("后");
    }

    @Test
    void whoIsCalledOffNeverTakesItUpAndTheOneBeforeKeepsIt() {
        done(bind(Bond.OFFICER, person("前"), DAY, ""));
        done(bind(Bond.OFFICER, person("后"), DAY.plusDays(5), "调任"));
        var next = in(() -> threeOnes.planned(village)).getFirst();
        var held = in(() -> threeOnes.now(village)).getFirst();
        assertThat(keys(in(() -> threeOnes.end(village, held.id(), DAY, "离任", town))))
                .containsExactly("responsibility.refused.planned");
        assertThat(keys(in(() -> threeOnes.end(village, next.id(), DAY, "", town))))
                .containsExactly("responsibility.refused.no-why");
        done(in(() -> threeOnes.end(village, next.id(), DAY, "不调了", town)));
        clock.set(DAY.plusDays(6).atTime(9, 0));
        assertThat(holder()).isEqualTo("前");
        assertThat(in(() -> threeOnes.now(village)).getFirst().until()).isNull();
    }

    @Test
    void whoeverIsEndedLeavesAGap() {
        for (var bond : Bond.values()) {
            done(bind(bond, person("人" + bond.ordinal()), DAY, ""));
        }
        assertThat(in(() -> threeOnes.inTerm(county.town()))).containsExactlyElementsOf(county.villages());
        assertThat(in(() -> threeOnes.missing(village))).isEmpty();
        var officer = in(() -> threeOnes.now(village)).getLast();
        done(in(() -> threeOnes.end(village, officer.id(), DAY.plusDays(1), "退休", town)));
        assertThat(in(() -> threeOnes.missing(village))).isEmpty();
        clock.set(DAY.plusDays(1).atTime(8, 0));
        assertThat(in(() -> threeOnes.missing(village)).get(village)).containsExactly(Bond.OFFICER);
        assertThat(keys(in(() -> threeOnes.end(village, officer.id(), DAY.plusDays(1), "退休", town))))
                .containsExactly("responsibility.refused.no-holding");
        done(bind(Bond.OFFICER, person("新"), DAY.plusDays(1), ""));
        assertThat(in(() -> threeOnes.missing(village))).isEmpty();
    }

    @Test
    void anAbsenceLiesWithinTheHoldersTimeAndNobodyStandsInForThemselves() {
        var held = person("前");
        done(bind(Bond.CADRE, held, DAY, ""));
        done(bind(Bond.CADRE, person("后"), DAY.plusDays(3), "调任"));
        assertThat(keys(cover(Optional.of(held), 1, 24 * 5)))
                .containsExactly("responsibility.refused.same", "responsibility.refused.hours");
        done(cover(Optional.of(person("替")), 1, 3));
        clock.set(DAY.atTime(20, 0));
        assertThat(in(() -> absences.open(county.town())))
                .singleElement()
                .matches(one -> one.at(OffsetDateTime.now(clock)))
                .extracting(Absence::standInName)
                .isEqualTo("替");
        assertThat(loads("替")).singleElement().extracting(Load::standIn).isEqualTo(1);
        clock.set(DAY.atTime(22, 0));
        assertThat(in(() -> absences.open(county.town()))).isEmpty();
        assertThat(in(() -> absences.history(village))).hasSize(1);
        assertThat(loads("替")).isEmpty();
    }

    @Test
    void twoWhoBindAtOnceDoSoOneAfterTheOther() throws Exception {
        var both = List.of(person("一"), person("二"));
        try (var offices = Executors.newVirtualThreadPerTaskExecutor()) {
            var acts = both.stream()
                    .map(one -> offices.submit(() -> bind(Bond.LEADER, one, DAY, "指定")))
                    .toList();
            for (var act : acts) {
                assertThat(act.get()).isInstanceOf(Verdict.class);
            }
        }
        assertThat(in(() -> threeOnes.now(village))).hasSize(1);
    }

    @Test
    void theLoadsAreOfEachPersonWhoHasMostFirst() {
        var busy = person("忙人");
        done(bind(Bond.LEADER, busy, DAY, ""));
        done(bind(Bond.CADRE, busy, DAY, ""));
        done(in(() -> threeOnes.bind(county.village(1), Bond.CADRE, busy, "", town)));
        done(bind(Bond.OFFICER, person("闲人"), DAY, ""));
        var leader = id(inCounty(() -> people.add("县一", "县", "县领导", null, office)));
        done(inCounty(() -> links.link(leader, village, Link.Kind.KEY, Link.Ground.WORKS, office)));
        assertThat(loads("")).extracting(Load::personName).containsExactly("忙人", "县一", "闲人");
        assertThat(loads("mr").getFirst()).isEqualTo(new Load(busy, "忙人", "测试单位", "", 1, 2, 0, 0, 0, 2));
        assertThat(keys(inCounty(() -> links.unlink(UUID.randomUUID(), office))))
                .containsExactly("responsibility.refused.no-link");
        done(inCounty(() -> links.unlink(links.within(county.code()).getFirst().id(), office)));
        assertThat(loads("xy")).isEmpty();
    }

    @Test
    void theCountysListFindsWhatEachVillageFinds() {
        var voters = rolls.voters(village, 12);
        var near = person("亲戚");
        var namesake = person(spaced(voters.getFirst().name()));
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        assertThat(in(() -> conflicts.bearers(namesake, village)))
                .as("C3: written with a space, it is the same name")
                .extracting(VoterCard::id)
                .containsExactly(voters.getFirst().id());
        done(in(() -> conflicts.declare(namesake, village, Optional.empty(), Map.of(), town)));
        done(bind(Bond.LEADER, near, LocalDate.of(2017, 2, 17), ""));
        done(bind(Bond.CADRE, namesake, LocalDate.of(2017, 2, 17), ""));
        assertThat(inCounty(() -> list.of(county.code()))).isEmpty();
        var stands = List.of(voters.getFirst().id(), voters.get(1).id());
        for (var voter : stands) {
            var nomination = new Nomination(election.id(), voter, Post.MEMBER, Channel.SELF, 0, "61", "13");
            assertThat(in(() -> candidates.enter(nomination, RollFixture.committee(village))))
                    .isInstanceOf(Verdict.Done.class);
        }
        done(in(() -> conflicts.declare(
                near,
                village,
                Optional.empty(),
                Map.of(stands.getFirst(), Optional.of(Relation.SPOUSE), stands.get(1), Optional.empty()),
                town)));
        assertThat(inCounty(() -> candidates.standingWithin(county.code())).get(village))
                .extracting(Candidate::person)
                .containsExactlyInAnyOrderElementsOf(stands);
        assertThat(inCounty(() -> kinships.within(county.code()))).isEmpty();
        assertThat(inCounty(() -> list.of(county.code())))
                .hasSize(2)
                .allSatisfy(conflict -> assertThat(conflict.reasons())
                        .isEqualTo(in(() -> conflicts.against(conflict.person(), conflict.village()))));
        assertThat(inCounty(() -> list.of(county.code())))
                .filteredOn(Conflict::certain)
                .extracting(Conflict::personName)
                .containsExactly("亲戚");
    }

    private String holder() {
        return in(() -> threeOnes.now(village)).getFirst().personName();
    }

    private List<Load> loads(String typed) {
        return inCounty(() -> loads.of(county.code(), typed));
    }

    private Verdict<ResponsibilityEntry> bind(Bond bond, UUID person, LocalDate day, String why) {
        return in(() -> threeOnes.bind(village, bond, person, day, why, town));
    }

    private Verdict<ResponsibilityEntry> cover(Optional<UUID> standIn, int from, int until) {
        var now = OffsetDateTime.now(clock);
        return in(() ->
                threeOnes.cover(village, Bond.CADRE, standIn, now.plusHours(from), now.plusHours(until), "", town));
    }

    private UUID person(String name) {
        return id(in(() -> people.add(name, "测试单位", "", null, town)));
    }

    private static UUID id(Verdict<ResponsibilityEntry> outcome) {
        return ((Verdict.Done<ResponsibilityEntry>) outcome).value().id();
    }

    private static void done(Verdict<ResponsibilityEntry> outcome) {
        assertThat(outcome).isInstanceOf(Verdict.Done.class);
    }

    private static List<String> keys(Verdict<ResponsibilityEntry> outcome) {
        return ((Verdict.Refused<ResponsibilityEntry>) outcome)
                .reasons().stream().map(Reason::key).toList();
    }

    private <T> T in(Supplier<T> act) {
        return within(county.town(), act);
    }

    private <T> T inCounty(Supplier<T> act) {
        return within(county.code(), act);
    }

    private <T> T within(String scope, Supplier<T> act) {
        return Scope.of(scope).call(() -> new TransactionTemplate(transactions).execute(status -> act.get()));
    }
}
