package org.huanjie.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.readiness.assessment.ReadinessFixture.committee;
import static org.huanjie.readiness.assessment.ReadinessFixture.complete;
import static org.huanjie.readiness.assessment.ReadinessFixture.done;
import static org.huanjie.readiness.assessment.ReadinessFixture.met;
import static org.huanjie.readiness.assessment.ReadinessFixture.metBut;
import static org.huanjie.readiness.assessment.ReadinessFixture.office;
import static org.huanjie.readiness.assessment.ReadinessFixture.refused;
import static org.huanjie.readiness.assessment.ReadinessFixture.reviewer;
import static org.huanjie.readiness.assessment.ReadinessFixture.team;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.condition.ConditionSets;
import org.huanjie.readiness.condition.ConditionState;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.Finding;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Stamp;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.condition.State;
import org.huanjie.readiness.condition.Statement;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.condition.Transition;
import org.huanjie.readiness.step.Application;
import org.huanjie.readiness.step.Oversight;
import org.huanjie.readiness.step.Verification;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuanjieIT
class AssessmentIT {

    @Autowired
    AccountOffice accounts;

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    ReadinessFixture fixture;

    @Autowired
    Application application;

    @Autowired
    Verification verification;

    @Autowired
    Oversight oversight;

    @Autowired
    TermWatch watch;

    @Autowired
    WorkingGroups groups;

    @Autowired
    ReadinessSettings settings;

    @Autowired
    Readiness readiness;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    Places.County county;
    String village;

    @BeforeEach
    void aVillageInTerm() {
        clock.set(LocalDate.of(2017, 1, 15));
        county = places.newCounty(2, 2);
        village = county.village();
        elections.open(county);
    }

    @Test
    void theTableOfTheProgramIsTheTableOfTheDatabase() {
        var stored = transactions.execute(status -> sql.sql(
                        "SELECT here, step, next, new_round, roles FROM readiness.transition")
                .query((row, n) -> new Transition(
                        State.valueOf(row.getString("here")),
                        Step.valueOf(row.getString("step")),
                        State.valueOf(row.getString("next")),
                        row.getBoolean("new_round"),
                        roles((String[]) row.getArray("roles").getArray())))
                .list());
        assertThat(stored).containsExactlyInAnyOrderElementsOf(Transition.ALL);
    }

    private static Set<Role> roles(String[] names) {
        return Stream.of(names).map(Role::valueOf).collect(Collectors.toSet());
    }

    @Test
    void aStepIsRefusedToEveryRoleThatIsNotInItsLine() {
        for (var role : Role.values()) {
            if (!Transition.roles(Step.SELF_CHECK).contains(role)) {
                var other = TestSignIn.person(role, village);
                assertThat(refused(Scope.of(village).call(() -> application.selfCheck(village, complete(), other))))
                        .containsExactly("readiness.refused.not-yours");
            }
        }
        fixture.apply(village);
        assertThat(refused(Scope.of(county.code()).call(() -> {
                    var seven = TestSignIn.person(Role.TOWN_SEVEN, county.town());
                    return verification.verify(village, fixture.member(county.town()), met(), seven);
                })))
                .contains("readiness.refused.not-yours");
        assertThat(refused(Scope.of(village)
                        .call(() -> verification.decide(village, Decision.RECTIFY, "缺材料", team(village)))))
                .contains("readiness.refused.state");
    }

    @Test
    void theStoreItselfTakesNoStepOfARoleThatIsNotInItsLine() {
        assertThatThrownBy(() -> byHand(Scope.of(village), "SELF_CHECK", "TELLER"))
                .hasMessageContaining("not a step of the role TELLER");
        assertThatThrownBy(() -> byHand(Scope.of(village), "SELF_CHECK", "clock"))
                .hasMessageContaining("not a step of the role clock");
        // whoever is at work cannot write another role beside it
        assertThatThrownBy(() -> byHand(Scope.of(village).as("teller", "TELLER"), "SELF_CHECK", "VILLAGE_TEAM"))
                .hasMessageContaining("not a step of the role");
        byHand(Scope.of(village).as("team", "VILLAGE_TEAM"), "SELF_CHECK", "VILLAGE_TEAM");
        fixture.apply(village);
        assertThatThrownBy(() -> byHand(Scope.of(village), "ESCALATE", "COUNTY_OFFICE"))
                .hasMessageContaining("not a step of the role");
    }

    private void byHand(Scope scope, String step, String role) {
        scope.run(() -> transactions.executeWithoutResult(status -> sql.sql(
                        "SELECT stamp FROM readiness.take_step(:term, :village, :step, '', 'x', 'x', :role, now(), '2017-01-15')")
                .param("term", term())
                .param("village", village)
                .param("step", step)
                .param("role", role)
                .query(Integer.class)
                .single()));
    }

    @Test
    void aVillageIsBroughtFromNothingToAPass() {
        assertThat(fixture.of(village).state()).isEqualTo(State.UNAPPLIED);
        done(fixture.selfCheck(village, complete()));
        assertThat(fixture.of(village).state()).isEqualTo(State.SELF_CHECK);
        done(apply());
        assertThat(fixture.of(village).state()).isEqualTo(State.APPLIED);
        done(fixture.verify(village, met()));
        assertThat(fixture.of(village).state()).isEqualTo(State.VERIFYING);
        done(fixture.decide(village, Decision.PASS, ""));
        assertThat(fixture.of(village).passed()).isTrue();
        assertThat(fixture.of(village).standing().passedOn()).isEqualTo(LocalDate.of(2017, 1, 15));
        assertThat(acts())
                .containsExactly(
                        "readiness.self-checked", "readiness.applied", "readiness.verified", "readiness.decided");
    }

    @Test
    void whatTakesTwoIsNotDoneByOneWhoCouldHoldBothAccounts() {
        var town = village.substring(0, 9);
        var office = ReadinessFixture.committee(town);
        var wish = new AccountOffice.Wish("team-" + village, "村甲", Role.VILLAGE_TEAM, village);
        var opened = Scope.of(town).call(() -> accounts.open(wish, office));
        var team = ((AccountOffice.Outcome.Done) opened).account();
        done(Scope.of(village).call(() -> application.selfCheck(village, complete(), team)));
        done(Scope.of(village).call(() -> application.apply(village, team)));
        fixture.threshold(village.substring(0, 6));
        assertThat(refused(
                        Scope.of(town).call(() -> verification.verify(village, fixture.member(town), met(), office))))
                .contains("independence.of-other-opened");
        var county = village.substring(0, 6);
        var above = new AccountOffice.Wish("review-" + town, "核甲", Role.TOWN_REVIEW, town);
        var review = ((AccountOffice.Outcome.Done)
                        Scope.of(county).call(() -> accounts.open(above, ReadinessFixture.office(county))))
                .account();
        done(Scope.of(town).call(() -> verification.verify(village, fixture.member(town), met(), review)));
        var twin = new SignedIn(UUID.randomUUID(), "twin-" + town, "核 甲", Role.TOWN_COMMITTEE, town);
        assertThat(refused(Scope.of(town).call(() -> verification.decide(village, Decision.PASS, "", twin))))
                .containsExactly("independence.same-name");
        done(fixture.decide(village, Decision.PASS, ""));
    }

    @Test
    void anApplicationNamesEverythingThatIsMissing() {
        var half = complete(Condition.FINANCE);
        var without = new SelfCheck(Condition.RULES_IN_ORDER, true, "", Condition.RULES_IN_ORDER.empty());
        done(fixture.selfCheck(
                village,
                List.of(
                        half,
                        without,
                        new SelfCheck(Condition.HEADS_CLEAR, false, "", Condition.HEADS_CLEAR.empty()))));
        assertThat(refused(apply()))
                .containsExactlyInAnyOrder(
                        "readiness.refused.not-stated",
                        "readiness.refused.not-stated",
                        "readiness.refused.not-stated",
                        "readiness.gap.document",
                        "readiness.gap.document",
                        "readiness.gap.document",
                        "readiness.gap.document",
                        "readiness.refused.no-note");
        assertThat(fixture.of(village).state()).isEqualTo(State.SELF_CHECK);
    }

    @Test
    void aVillageMayApplyWithAConditionThatItSaysItselfIsNotMet() {
        done(fixture.selfCheck(village, complete()));
        done(fixture.selfCheck(
                village, List.of(new SelfCheck(Condition.FINANCE, false, "审计报告月底出具", Condition.FINANCE.empty()))));
        done(apply());
        assertThat(refused(fixture.verify(village, met()))).containsExactly("readiness.refused.not-claimed");
    }

    @Test
    void rectificationGoesBackToTheVillageAndAllSixAreVerifiedAnew() {
        fixture.apply(village);
        done(fixture.verify(village, metBut(Condition.FINANCE)));
        assertThat(refused(fixture.decide(village, Decision.PASS, ""))).containsExactly("readiness.refused.not-agreed");
        done(fixture.decide(village, Decision.RECTIFY, "补齐审计报告"));
        assertThat(fixture.of(village).item(Condition.FINANCE).state()).isEqualTo(ConditionState.NOT_MET);
        assertThat(refused(apply())).hasSize(6).containsOnly("readiness.refused.not-stated");
        done(fixture.selfCheck(village, complete()));
        done(apply());
        assertThat(fixture.of(village).state()).isEqualTo(State.REVERIFYING);
        done(fixture.verify(village, List.of(new Finding(Condition.FINANCE, true, ""))));
        assertThat(refused(fixture.decide(village, Decision.PASS, ""))).hasSize(5);
        done(fixture.verify(village, met()));
        done(fixture.decide(village, Decision.PASS, ""));
        assertThat(fixture.of(village).passed()).isTrue();
        assertThat(count("SELECT count(*) FROM readiness.statement WHERE village = :village"))
                .isEqualTo(24);
    }

    @Test
    void bothSidesStandBesideEachOtherWithWhoAndWhen() {
        fixture.apply(village);
        clock.set(LocalDate.of(2017, 1, 17));
        done(fixture.verify(village, metBut(Condition.HARD_ISSUES)));
        var item = fixture.of(village).item(Condition.HARD_ISSUES);
        assertThat(item.village()).isNotNull().satisfies(said -> {
            assertThat(said.met()).isTrue();
            assertThat(said.madeBy()).isEqualTo(team(village).signInName());
            assertThat(said.evidence()).isEqualTo(ReadinessFixture.evidence(Condition.HARD_ISSUES));
        });
        assertThat(item.town()).isNotNull().satisfies(said -> {
            assertThat(said.met()).isFalse();
            assertThat(said.personName()).isEqualTo("测试核查员");
            assertThat(said.note()).isEqualTo("缺少材料");
            assertThat(said.madeAt().atZoneSameInstant(clock.getZone()).toLocalDate())
                    .isEqualTo(LocalDate.of(2017, 1, 17));
        });
    }

    @Test
    void whatSomeoneFoundStaysInTheirNameWhenAnotherSavesTheSameForm() {
        fixture.apply(village);
        done(fixture.verify(village, met()));
        var town = county.town();
        var second = done(Scope.of(town).call(() -> groups.name(town, "第二核查员", "测试单位", "", committee(town))));
        done(Scope.of(town)
                .call(() -> verification.verify(village, second, metBut(Condition.FINANCE), reviewer(town))));
        assertThat(fixture.of(village).items())
                .allSatisfy(item -> assertThat(item.town())
                        .isNotNull()
                        .extracting(Statement::personName)
                        .isEqualTo(item.condition() == Condition.FINANCE ? "第二核查员" : "测试核查员"));
    }

    @Test
    void aFormFromAStalePageIsRefusedAndOverwritesNobody() {
        fixture.apply(village);
        var seen = Stamp.of(fixture.of(village).standing().stamp());
        var town = county.town();
        fixture.threshold(county.code());
        var member = fixture.member(town);
        done(Scope.of(town)
                .call(() -> verification.verify(village, seen, member, metBut(Condition.FINANCE), reviewer(town))));
        assertThat(refused(
                        Scope.of(town).call(() -> verification.verify(village, seen, member, met(), reviewer(town)))))
                .containsExactly("readiness.refused.stale");
        assertThat(fixture.of(village).item(Condition.FINANCE).state()).isEqualTo(ConditionState.NOT_MET);
    }

    @Test
    void onlyANamedMemberOfTheTownsGroupVerifies() {
        fixture.apply(village);
        fixture.threshold(county.code());
        var elsewhere = fixture.member(county.towns().get(1));
        var gone = fixture.member(county.town());
        done(Scope.of(county.town()).call(() -> groups.release(county.town(), gone, committee(county.town()))));
        for (var nobody : new UUID[] {null, UUID.nameUUIDFromBytes(new byte[1]), elsewhere, gone}) {
            assertThat(refused(Scope.of(county.town())
                            .call(() -> verification.verify(village, nobody, met(), reviewer(county.town())))))
                    .containsExactly("readiness.refused.no-verifier");
        }
    }

    @Test
    void theRatingIsNotVerifiedWithoutAThreshold() {
        fixture.apply(village);
        var town = county.town();
        var member = fixture.member(town);
        assertThat(refused(Scope.of(town).call(() -> verification.verify(village, member, met(), reviewer(town)))))
                .containsExactly("readiness.refused.no-threshold");
        Scope.of(town)
                .run(() -> done(
                        settings.set(town, ReadinessSetting.RATING_THRESHOLD, OptionalInt.of(90), committee(town))));
        assertThat(refused(Scope.of(town).call(() -> verification.verify(village, member, met(), reviewer(town)))))
                .containsExactly("readiness.gap.score");
        Scope.of(county.code())
                .run(() -> done(settings.set(
                        county.code(), ReadinessSetting.RATING_THRESHOLD, OptionalInt.of(80), office(county.code()))));
        done(Scope.of(town).call(() -> verification.verify(village, member, met(), reviewer(town))));
    }

    @Test
    void aSpotCheckConfirmsAPassOrTakesItBack() {
        fixture.pass(village);
        done(spotCheck(false));
        assertThat(fixture.of(village).passed()).isTrue();
        assertThat(refused(Scope.of(county.code())
                        .call(() -> oversight.spotCheck(village, true, " ", office(county.code())))))
                .containsExactly("readiness.refused.no-reason");
        done(spotCheck(true));
        var after = fixture.of(village);
        assertThat(after.state()).isEqualTo(State.VERIFYING);
        assertThat(after.standing().passedOn()).isNull();
        assertThat(after.unmet()).hasSize(6);
        assertThat(refused(fixture.decide(village, Decision.PASS, ""))).hasSize(6);
        done(fixture.verify(village, met()));
        done(fixture.decide(village, Decision.PASS, ""));
    }

    @Test
    void aRefusalIsAppealedAndAnsweredWithReasons() {
        refuse();
        assertThat(refused(appeal(""))).containsExactly("readiness.refused.no-reason");
        done(appeal("审计报告已经公布"));
        assertThat(refused(appeal("再次申诉"))).containsExactly("readiness.refused.before-county");
        assertThat(fixture.of(village).standing().beforeCounty()).isEqualTo(Standing.BeforeCounty.APPEAL);
        assertThat(refused(answer(true, ""))).containsExactly("readiness.refused.no-reason");
        done(answer(false, "报告尚未公布满期"));
        assertThat(fixture.of(village).state()).isEqualTo(State.REFUSED);
        assertThat(refused(answer(true, "再答复"))).containsExactly("readiness.refused.not-before-county");
        var history = Scope.of(village).call(() -> readiness.history(village));
        assertThat(history).extracting(Readiness.Event::reason).contains("审计报告已经公布", "报告尚未公布满期");
    }

    @Test
    void whatTheCountyTakesUpItMayVerifyAndDecideItself() {
        refuse();
        var guidance = TestSignIn.person(Role.GUIDANCE_GROUP, county.code());
        var auditor = TestSignIn.person(Role.AUDITOR, county.code());
        assertThat(refused(countyVerifies(guidance))).contains("readiness.refused.not-taken-up");
        done(appeal("请县里复核"));
        done(answer(true, "由县里重新核查"));
        assertThat(fixture.of(village).state()).isEqualTo(State.REVERIFYING);
        assertThat(refused(countyVerifies(auditor))).containsExactly("readiness.refused.not-yours");
        done(countyVerifies(guidance));
        done(Scope.of(county.code())
                .call(() -> verification.decide(village, Decision.PASS, "", office(county.code()))));
        assertThat(fixture.of(village).passed()).isTrue();
    }

    @Test
    void aRefusedVillageMayPutRightAndApplyAnew() {
        refuse();
        done(fixture.selfCheck(village, complete()));
        done(apply());
        done(fixture.verify(village, met()));
        done(fixture.decide(village, Decision.PASS, ""));
        assertThat(fixture.of(village).round()).isEqualTo(2);
    }

    @Test
    void anUndecidedApplicationGoesToTheCountyByItselfAsTheTermRunsOut() {
        fixture.apply(village);
        fixture.apply(county.village(1));
        done(fixture.verify(county.village(1), metBut(Condition.FINANCE)));
        done(fixture.decide(county.village(1), Decision.REFUSE, "账目未清"));
        fixture.pass(county.village(2));
        clock.set(LocalDate.of(2017, 10, 31)); // the term ends on 31 December
        look();
        assertThat(brought()).isEmpty();
        clock.set(LocalDate.of(2017, 11, 1));
        assertThat(brought())
                .as("shown before it is recorded, and recorded by nobody's looking")
                .containsExactlyInAnyOrder(village, county.village(1));
        assertThat(acts()).doesNotContain("readiness.escalated");
        look();
        look();
        assertThat(brought()).containsExactlyInAnyOrder(village, county.village(1));
        assertThat(acts()).filteredOn("readiness.escalated"::equals).hasSize(1);
        done(answer(false, "由镇里三日内核查"));
        look();
        assertThat(brought()).containsExactly(county.village(1));
    }

    @Test
    void aCountysOwnDaysDecideWhenItEscalates() {
        fixture.apply(village);
        Scope.of(county.code())
                .run(() -> done(settings.set(
                        county.code(), ReadinessSetting.ESCALATION_DAYS, OptionalInt.of(350), office(county.code()))));
        look();
        assertThat(brought()).containsExactly(village);
    }

    @Test
    void aPassExpiresWhenTheElectionDayMovesTooFar() {
        fixture.pass(village);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.PREPARING, 4, LocalDate.of(2017, 6, 4));
        look();
        assertThat(fixture.of(village).passed()).isTrue();
        Scope.of(county.code())
                .run(() -> done(settings.set(
                        county.code(), ReadinessSetting.EXPIRY_DAYS, OptionalInt.of(60), office(county.code()))));
        var shown = fixture.of(village).standing();
        assertThat(acts()).doesNotContain("readiness.expired");
        look();
        assertThat(shown)
                .usingRecursiveComparison()
                .ignoringFields("since")
                .isEqualTo(fixture.of(village).standing());
        assertThat(shown.state()).isEqualTo(State.VERIFYING);
        assertThat(acts()).contains("readiness.expired");
    }

    @Test
    void theClockTakesItsStepBeforeWhoeverComesNext() {
        fixture.apply(village);
        clock.set(LocalDate.of(2017, 11, 1));
        done(answer(false, "由镇里三日内核查"));
        assertThat(acts()).containsSubsequence("readiness.escalated", "readiness.appeal-answered");
    }

    @Test
    void nobodyBesideTheTownNamesItsGroupOrChangesItsSettings() {
        var town = county.town();
        assertThat(refused(Scope.of(town).call(() -> groups.name(town, "某人", "某单位", "", office(county.code())))))
                .containsExactly("authority.refused.not-yours");
        assertThat(refused(Scope.of(town).call(() -> groups.release(town, fixture.member(town), team(village)))))
                .containsExactly("authority.refused.not-yours");
        assertThat(refused(Scope.of(town).call(() -> set(town, team(village)))))
                .containsExactly("authority.refused.not-yours");
        assertThat(refused(Scope.of(county.code()).call(() -> set(town, office(county.code())))))
                .containsExactly("readiness.refused.not-your-division");
        assertThat(refused(Scope.of(county.code()).call(() -> set(county.code(), committee(town)))))
                .containsExactly("authority.refused.not-yours");
    }

    private Verdict<Verdict.Nothing> set(String division, org.huanjie.access.who.SignedIn by) {
        return settings.set(division, ReadinessSetting.RATING_THRESHOLD, OptionalInt.of(90), by);
    }

    @Test
    void aNeighbourSeesNothingOfAVillage() {
        fixture.pass(village);
        var neighbour = county.village(1);
        assertThat(Scope.of(neighbour).call(() -> readiness.in(term(), village).state()))
                .isEqualTo(State.UNAPPLIED);
        assertThat(Scope.of(neighbour).call(() -> readiness.history(village))).isEmpty();
        assertThat(refused(Scope.of(neighbour).call(() -> application.appeal(village, "x", team(neighbour)))))
                .containsExactly("readiness.refused.nothing-stated");
        assertThat(Scope.of(neighbour).call(() -> groups.of(county.town()))).isEmpty();
    }

    @Test
    void anyoneMayApplyOnlyWhereTheCountyHasATerm() {
        var without = places.newCounty(1, 1).village();
        assertThat(refused(fixture.selfCheck(without, complete()))).containsExactly("readiness.refused.no-term");
        assertThat(Scope.of(without).call(() -> readiness.states(without.substring(0, 6))))
                .isEmpty();
    }

    @Test
    void theCountySeesPassedOfTotalByTownByConditionAndWhatBlocksMost() {
        fixture.pass(village);
        for (int i = 1; i < 4; i++) {
            fixture.apply(county.village(i));
            done(fixture.verify(county.village(i), metBut(i == 3 ? Condition.HEADS_CLEAR : Condition.FINANCE)));
        }
        var figures = Scope.of(county.code()).call(() -> readiness.countyFigures(county.code()));
        assertThat(figures.passed()).isEqualTo(1);
        assertThat(figures.total()).isEqualTo(4);
        assertThat(figures.byTown()).extracting(CountyFigures.TownLine::passed).containsExactly(1, 0);
        assertThat(figures.blocksMost()).hasValueSatisfying(line -> {
            assertThat(line.condition()).isEqualTo(Condition.FINANCE);
            assertThat(line.notMet()).isEqualTo(2);
        });
        assertThat(Scope.of(county.code()).call(() -> readiness.states(county.code())))
                .containsEntry(village, State.PASSED)
                .hasSize(4);
    }

    @Test
    void nothingIsAskedStoredOrRequiredAboutWhoShouldChairTheCommittee() {
        var columns =
                transactions.execute(status -> sql.sql("""
                SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = 'readiness'""").query(String.class).list());
        assertThat(columns).isNotEmpty().noneMatch(column -> ASKS.stream().anyMatch(column::contains));
        assertThat(ASKS.stream().anyMatch("statement.intended_winner"::contains))
                .isTrue();
        assertThat(new ConditionSets(sql).get(1).item(Condition.HEADS_CLEAR).kinds())
                .extracting(ConditionSet.Kind::key)
                .containsExactly("PARTY_RECORD");
    }

    private static final Set<String> ASKS = Set.of(
            "chair",
            "candidate",
            "nominee",
            "winner",
            "intend",
            "prefer",
            "opinion",
            "leaning",
            "attitude",
            "support",
            "vote");

    private void refuse() {
        fixture.apply(village);
        done(fixture.verify(village, metBut(Condition.FINANCE)));
        done(fixture.decide(village, Decision.REFUSE, "账目未清"));
    }

    private Verdict<Standing> apply() {
        return Scope.of(village).call(() -> application.apply(village, team(village)));
    }

    private Verdict<Standing> appeal(String reason) {
        return Scope.of(village).call(() -> application.appeal(village, reason, team(village)));
    }

    private Verdict<Standing> answer(boolean reopen, String reason) {
        return Scope.of(county.code())
                .call(() -> oversight.answerAppeal(village, reopen, reason, office(county.code())));
    }

    private Verdict<Standing> spotCheck(boolean withdraw) {
        return Scope.of(county.code()).call(() -> oversight.spotCheck(village, withdraw, "抽查", office(county.code())));
    }

    private Verdict<Standing> countyVerifies(org.huanjie.access.who.SignedIn who) {
        return Scope.of(county.code()).call(() -> verification.verify(village, null, met(), who));
    }

    private void look() {
        Scope.of(county.code()).run(() -> watch.look(county.code()));
    }

    private List<String> brought() {
        return Scope.of(county.code()).call(() -> readiness.countyFigures(county.code())).beforeCounty().stream()
                .map(CountyFigures.VillageLine::code)
                .toList();
    }

    private UUID term() {
        return fixture.of(county.village(1)).standing().term();
    }

    private List<String> acts() {
        return Scope.of(village)
                .call(() -> transactions.execute(
                        status -> sql.sql("SELECT kind FROM ledger.entry WHERE village = :village ORDER BY seq")
                                .param("village", village)
                                .query(String.class)
                                .list()));
    }

    private int count(String query) {
        return Scope.of(village)
                .call(() -> transactions.execute(status -> sql.sql(query)
                        .param("village", village)
                        .query(Integer.class)
                        .single()));
    }
}
