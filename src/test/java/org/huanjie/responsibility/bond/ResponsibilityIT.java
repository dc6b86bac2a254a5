package org.huanjie.responsibility.bond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Nomination;
import org.huanjie.candidacy.Relation;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.responsibility.visit.Met;
import org.huanjie.responsibility.visit.VisitReport;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.responsibility.visit.VisitState;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 责任捆绑 — from Wednesday 8 February 2017 on, in a county whose term is open. */
@HuanjieIT
class ResponsibilityIT {

    private static final LocalDate WEDNESDAY = LocalDate.of(2017, 2, 8);

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
    People people;

    @Autowired
    ThreeOnes threeOnes;

    @Autowired
    Conflicts conflicts;

    @Autowired
    Links links;

    @Autowired
    Visits visits;

    @Autowired
    VisitRules rules;

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Places.County county;
    String village;
    SignedIn office;
    SignedIn town;

    @BeforeEach
    void wednesdayEvening() {
        county = places.newCounty(1, 2);
        village = county.village();
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        elections.open(county);
        clock.set(WEDNESDAY.atTime(18, 0));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void whatIsMissingShowsByTheHour() {
        assertThat(missing().get(village)).containsExactly(Bond.values());
        for (var bond : Bond.values()) {
            assertThat(bind(bond, person("结" + bond.ordinal()), "")).isInstanceOf(Verdict.Done.class);
        }
        assertThat(missing()).containsOnlyKeys(county.village(1));
        var from = OffsetDateTime.now(clock);
        assertThat(in(() -> threeOnes.cover(
                        village, Bond.OFFICER, Optional.empty(), from.plusHours(1), from.plusHours(3), "学习", town)))
                .isInstanceOf(Verdict.Done.class);
        clock.set(WEDNESDAY.atTime(20, 0));
        assertThat(missing().get(village)).containsExactly(Bond.OFFICER);
        clock.set(WEDNESDAY.atTime(21, 0));
        assertThat(missing()).doesNotContainKey(village);
        assertThat(keys(in(() -> threeOnes.cover(
                        village,
                        Bond.OFFICER,
                        Optional.of(person("替")),
                        from.plusHours(2),
                        from.plusHours(4),
                        "",
                        town))))
                .containsExactly("responsibility.refused.covered");
    }

    @Test
    void aHandOverKeepsTheHistoryAndNoTwoHoldABondAtOneTime() {
        assertThat(bind(Bond.CADRE, person("前"), "")).isInstanceOf(Verdict.Done.class);
        clock.set(WEDNESDAY.atTime(19, 0));
        var after = person("后");
        assertThat(keys(bind(Bond.CADRE, after, ""))).containsExactly("responsibility.refused.no-why");
        assertThat(bind(Bond.CADRE, after, "调任")).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> threeOnes.history(village)))
                .extracting(Holding::personName)
                .containsExactly("后", "前");
        assertThat(in(() -> threeOnes.history(village)).getLast().endedWhy()).isEqualTo("调任");
        assertThatThrownBy(() -> in(() -> sql.sql("""
                        INSERT INTO responsibility.holding (id, village, bond, person, from_at, why, bound_by, bound_at)
                        VALUES (gen_random_uuid(), :village, 'CADRE', :person, :at, '', 'x', :at)""")
                        .param("village", village)
                        .param("person", after)
                        .param("at", OffsetDateTime.now(clock).plusDays(1))
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void nobodyAnswersForAVillageWhereTheyOrTheirKinStand() {
        var voters = rolls.voters(village, 12);
        clock.set(LocalDate.of(2017, 2, 17));
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var self = person(voters.getFirst().name());
        var kin = person("亲戚");
        assertThat(keys(bind(Bond.CADRE, self, ""))).containsExactly("responsibility.refused.which");
        assertThat(in(() -> conflicts.declare(
                        self, village, Optional.of(voters.getFirst().id()), Map.of(), town)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(bind(Bond.CADRE, self, "")).isInstanceOf(Verdict.Done.class);
        assertThat(bind(Bond.LEADER, kin, "")).isInstanceOf(Verdict.Done.class);
        for (var voter : List.of(voters.getFirst().id(), voters.get(1).id())) {
            var nomination = new Nomination(election.id(), voter, Post.MEMBER, Channel.SELF, 0, "61", "13");
            assertThat(in(() -> candidates.enter(nomination, RollFixture.committee(village))))
                    .isInstanceOf(Verdict.Done.class);
        }
        assertThat(against(self)).contains("responsibility.refused.stands");
        assertThat(against(kin)).containsExactly("responsibility.refused.unasked");
        assertThat(in(() -> conflicts.declare(
                        kin,
                        village,
                        Optional.empty(),
                        Map.of(
                                voters.getFirst().id(), Optional.<Relation>empty(),
                                voters.get(1).id(), Optional.of(Relation.SIBLING)),
                        town)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(against(kin)).containsExactly("responsibility.refused.near");
        assertThat(keys(bind(Bond.OFFICER, kin, ""))).containsExactly("responsibility.refused.near");
    }

    @Test
    void aCountyLeaderIsLinkedToOneVillage() {
        var leader = Scope.of(county.code()).call(() -> people.add("县一", "县", "县领导", null, office));
        var id = ((Verdict.Done<ResponsibilityEntry>) leader).value().id();
        for (var each : county.villages()) {
            assertThat(Scope.of(county.code())
                            .call(() -> links.link(id, each, Link.Kind.KEY, Link.Ground.WORKS, office)))
                    .isInstanceOf(Verdict.Done.class);
        }
        assertThat(Scope.of(county.code()).call(() -> links.within(county.code())))
                .extracting(Link::village)
                .containsExactly(county.village(1));
    }

    @Test
    void aWeekIsPlannedHeldMissedOrMadeUpFor() {
        assertThat(week()).isEmpty();
        assertThat(Scope.of(county.code())
                        .call(() -> rules.set(county.code(), new VisitRule(3, 22, VisitRule.Due.TERM), office)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> visits.plan(village, OffsetDateTime.now(clock).plusHours(1), "县一", town)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(week()).containsEntry(village, VisitState.PLANNED).hasSize(1);
        clock.set(WEDNESDAY.atTime(22, 0));
        assertThat(week()).containsEntry(village, VisitState.MISSED).hasSize(2);
        clock.set(WEDNESDAY.plusDays(1).atTime(21, 0));
        assertThat(keys(record(report(UUID.randomUUID(), "", List.of(), List.of()))))
                .containsExactly("responsibility.refused.late-why");
        assertThat(record(report(UUID.randomUUID(), "台风", List.of(), List.of())))
                .isInstanceOf(Verdict.Done.class);
        assertThat(week()).containsEntry(village, VisitState.HELD);
        assertThat(in(() -> visits.of(village)).getFirst().late()).isTrue();
    }

    @Test
    void aVisitThatTwoDevicesSendAtOnceArrivesOnce() throws Exception {
        var matter = new VisitReport.Matter(UUID.randomUUID(), "遗留问题", "河道整治", "");
        var report = report(UUID.randomUUID(), "", List.of(matter), List.of());
        try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<java.util.concurrent.Future<Verdict<ResponsibilityEntry>>>();
            for (int i = 0; i < 6; i++) {
                sent.add(devices.submit(() -> record(report)));
            }
            int first = 0;
            for (var one : sent) {
                first += ((Verdict.Done<ResponsibilityEntry>) one.get()).value().again() ? 0 : 1;
            }
            assertThat(first).isEqualTo(1);
        }
        assertThat(in(() -> visits.of(village))).hasSize(1);
        assertThat(in(() -> visits.matters(village))).hasSize(1);
    }

    @Test
    void moneyIsPaidInPartsByDocumentsAndNeverBeyondThePromise() {
        var promised = new VisitReport.Promised(UUID.randomUUID(), "河道", "水利局", 100_01, WEDNESDAY.plusDays(1));
        assertThat(record(report(UUID.randomUUID(), "", List.of(), List.of(promised))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(pay(promised.id(), 60_00, "1")).isInstanceOf(Verdict.Done.class);
        assertThat(keys(pay(promised.id(), 40_02, "2"))).containsExactly("responsibility.refused.too-much");
        assertThat(keys(pay(promised.id(), 1, "1"))).containsExactly("responsibility.refused.document-twice");
        clock.set(WEDNESDAY.plusDays(2));
        assertThat(Scope.of(county.code()).call(() -> promises.sum(county.code())))
                .isEqualTo(new Promises.Sum(100_01, 60_00, 40_01));
        assertThat(pay(promised.id(), 40_01, "2")).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> promises.sum(village)).open()).isZero();
        assertThat(Scope.of(county.village(1)).call(() -> promises.sum(county.code())))
                .isEqualTo(new Promises.Sum(0, 0, 0));
    }

    private VisitReport report(
            UUID id, String why, List<VisitReport.Matter> matters, List<VisitReport.Promised> promised) {
        return new VisitReport(
                id,
                village,
                WEDNESDAY,
                OffsetDateTime.now(clock),
                why,
                List.of("县一"),
                List.of("信访局"),
                Set.of(Met.HOUSEHOLDS),
                matters,
                promised);
    }

    private Verdict<ResponsibilityEntry> record(VisitReport report) {
        return in(() -> visits.record(report, TestSignIn.person(Role.RESIDENT_CADRE, village)));
    }

    private Verdict<ResponsibilityEntry> pay(UUID promise, long fen, String number) {
        return in(() -> promises.pay(promise, fen, Promises.Document.TRANSFER, number, WEDNESDAY, town));
    }

    private Map<String, VisitState> week() {
        return Scope.of(county.code()).call(() -> visits.week(county.code(), WEDNESDAY));
    }

    private Map<String, Set<Bond>> missing() {
        return Scope.of(county.code()).call(() -> threeOnes.missing(county.code()));
    }

    private UUID person(String name) {
        return ((Verdict.Done<ResponsibilityEntry>) in(() -> people.add(name, "测试单位", "", null, town)))
                .value()
                .id();
    }

    private Verdict<ResponsibilityEntry> bind(Bond bond, UUID person, String why) {
        return in(() -> threeOnes.bind(village, bond, person, why, town));
    }

    private List<String> against(UUID person) {
        return in(() -> conflicts.against(person, village)).stream()
                .map(Reason::key)
                .toList();
    }

    private static List<String> keys(Verdict<ResponsibilityEntry> outcome) {
        return ((Verdict.Refused<ResponsibilityEntry>) outcome)
                .reasons().stream().map(Reason::key).toList();
    }

    private <T> T in(Supplier<T> act) {
        return Scope.of(county.town()).call(() -> new TransactionTemplate(transactions).execute(status -> act.get()));
    }
}
