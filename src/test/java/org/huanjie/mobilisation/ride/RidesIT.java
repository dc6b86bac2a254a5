package org.huanjie.mobilisation.ride;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** 接送 — a day of two cars in a village: who is asked for, planned, told, fetched, brought home when a car fails, and forgotten after 30 days. */
@HuanjieIT
class RidesIT {

    private static final List<String> DRIVERS = List.of("欧阳甲车", "欧阳乙车");

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture people;

    @Autowired
    RideRequests rides;

    @Autowired
    Cars cars;

    @Autowired
    RidePlans plans;

    @Autowired
    RideClock hours;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everybodyIsPlannedThereAndBackAndToldTheirTime() {
        var village = withCars();
        ask(village, 8, false);
        ask(village, 9, false);
        var plan = done(village.call(() -> plans.plan(village.election(), PlanCause.ASKED, preside(village))));
        assertThat(plan.plan().unserved()).isEmpty();
        assertThat(plan.plan().runs().stream().flatMap(run -> run.stops().stream()))
                .hasSize(8);
        assertThat(village.call(() -> plans.tell(village.election(), preside(village))))
                .isEqualTo(Verdict.done(2));
        assertThat(village.call(() -> rides.of(village.election())))
                .allMatch(ride -> ride.told().at() != null);
        assertThat(village.call(() -> plans.latest(village.election()))
                        .orElseThrow()
                        .plan())
                .isEqualTo(plan.plan());
    }

    @Test
    void aFailedCarLeavesNobodyAtTheHall() {
        var village = withCars();
        ask(village, 8, false);
        var first = plan(village);
        var run = first.plan().runs().getFirst();
        var rider = run.stops().getFirst().rider();
        drive(village, rider, run.car(), Kind.FETCH);
        drive(village, rider, run.car(), Kind.BRING);
        assertThat(village.call(() -> cars.fail(village.election(), run.car(), preside(village))))
                .isEqualTo(Verdict.done());
        var second = plan(village);
        assertThat(second.plan().unserved()).isEmpty();
        assertThat(second.plan().runs())
                .hasSize(1)
                .allMatch(other -> !other.car().equals(run.car()));
        assertThat(second.plan().runs().getFirst().stops())
                .extracting(stop -> stop.kind())
                .containsExactly(Kind.TAKE, Kind.HOME);
    }

    @Test
    void aLongerPollBringsWhoWasTooLateForIt() {
        var village = withCars();
        ask(village, 8, false);
        var late = ask(village, 9, false);
        var until = LocalTime.of(16, 0);
        var first = plan(village).plan().runs().getFirst();
        var fetched = first.stops().getFirst().rider();
        drive(village, fetched, first.car(), Kind.FETCH);
        assertThat(village.call(() -> rides.longer(village.election(), until, preside(village))))
                .isEqualTo(Verdict.done(1));
        assertThat(village.call(() -> rides.of(village.election())))
                .filteredOn(ride -> ride.asked().latest().equals(until))
                .as("whoever sits in a car already stays as they are")
                .extracting(Ride::id)
                .doesNotContain(fetched)
                .hasSize(1);
        assertThat(refused(village.call(() -> rides.longer(village.election(), until, preside(village)))))
                .containsExactly("NOBODY_LATER");
        assertThat(refused(village.call(() -> rides.longer(village.election(), until, village.as(Role.VOLUNTEER)))))
                .contains("NOT_YOURS");
        assertThat(village.call(() -> rides.fix(
                        village.election(),
                        late.equals(fetched) ? other(village, late) : late,
                        new Ride.Fixed(null, LocalTime.of(14, 0)),
                        preside(village))))
                .isEqualTo(Verdict.done());
        assertThat(plan(village).plan().unserved())
                .as("fetched at two, later than anybody could have asked before")
                .isEmpty();
    }

    // at the hall when the driver's hours are over: another car takes them home, or the office asks the driver; it is
    // said on the page
    @Test
    void aPollThatOutlastsTheDriversLeavesNobodyAtTheHall() throws Exception {
        var village = polls.listed(12);
        var morning = done(enter(village, people.volunteer(village, DRIVERS.getFirst(), Optional.empty()), 30, 12));
        ask(village, 8, false);
        var run = plan(village).plan().runs().getFirst();
        var rider = run.stops().getFirst().rider();
        drive(village, rider, run.car(), Kind.FETCH);
        drive(village, rider, run.car(), Kind.BRING);
        clock.set(ElectionFixture.DAY.atTime(13, 0));
        assertThat(plan(village).plan().unserved()).isEmpty();
        assertThat(ridesPage(village))
                .contains("驾驶员登记到 12:00，之后还有 2 站", "在会场等车回家的 1 人", "由" + DRIVERS.getFirst() + "送回");
        assertThat(refused(village.call(
                        () -> cars.longer(village.election(), morning, LocalTime.of(11, 0), preside(village)))))
                .containsExactly("HOURS");
        assertThat(refused(village.call(() ->
                        cars.longer(village.election(), morning, LocalTime.of(15, 0), village.as(Role.VOLUNTEER)))))
                .contains("NOT_YOURS");
        browser.perform(post("/villages/" + village.code() + "/rides/cars/" + morning + "/longer")
                        .param("until", "15:00")
                        .with(csrf())
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(status().is3xxRedirection());
        assertThat(ridesPage(village)).doesNotContain("之后还有").contains("投票延长");
        var evening = done(enter(village, people.volunteer(village, DRIVERS.getLast(), Optional.empty()), 30, 18));
        clock.set(ElectionFixture.DAY.atTime(16, 0));
        assertThat(plan(village).plan().runs())
                .as("another car, whose driver still drives")
                .singleElement()
                .satisfies(one -> assertThat(one.car()).isEqualTo(evening));
        assertThat(village.call(() -> cars.fail(village.election(), evening, preside(village))))
                .isEqualTo(Verdict.done());
        assertThat(village.call(() -> cars.fail(village.election(), morning, preside(village))))
                .isEqualTo(Verdict.done());
        assertThat(plan(village).plan().unserved()).hasSize(1);
        assertThat(ridesPage(village)).contains("没有车送回，请马上安排");
    }

    @Test
    void thatACarDrivesNoMoreIsSaidOnceHoweverOftenATelephoneSendsIt() throws Exception {
        var village = withCars();
        ask(village, 8, false);
        var car = plan(village).plan().runs().getFirst().car();
        var driver = TestSignIn.person(Role.VILLAGE_TEAM, village.code());
        for (int n = 0; n < 2; n++) {
            browser.perform(stand(village, car, driver.account().toString()))
                    .andExpect(status().isOk())
                    .andExpect(content().json("{\"acknowledged\": \"pressed\"}"));
        }
        browser.perform(stand(village, car, UUID.randomUUID().toString())).andExpect(status().isForbidden());
        assertThat(acts(village, "mobilisation.car-failed")).isEqualTo(1);
        assertThat(acts(village, "mobilisation.rides-planned"))
                .as("asked for, and when the car failed")
                .isEqualTo(2);
        assertThat(village.call(() -> plans.latest(village.election()))
                        .orElseThrow()
                        .cause())
                .isEqualTo(PlanCause.CAR_FAILED);
    }

    // thirty days are not over, but the volunteers who drove are gone: a car without a driver says nothing to anybody
    @Test
    void withAnEarlyArchiveRidesGoWithThoseWhoDrove() throws Exception {
        var village = withCars();
        ask(village, 8, false);
        plan(village);
        MobilisationFixture.asOwner(
                "ALTER TABLE election.election DISABLE TRIGGER polling_archive_gate; UPDATE election.election SET stage = 'ARCHIVED' WHERE id = '"
                        + village.election() + "'; ALTER TABLE election.election ENABLE TRIGGER polling_archive_gate");
        assertThat(village.call(() -> rides.of(village.election()))).isEmpty();
        assertThat(village.call(() -> cars.of(village.election()))).isEmpty();
        assertThat(village.call(() -> plans.latest(village.election()))).isEmpty();
        assertThat(ridesPage(village)).contains("还没有人申请").doesNotContain("<b>—</b>");
    }

    private static MockHttpServletRequestBuilder stand(Village village, CarId car, String account) {
        return post("/villages/" + village.code() + "/rides/cars/" + car + "/stand")
                .param("token", "pressed")
                .param("account", account)
                .accept(MediaType.APPLICATION_JSON)
                .with(csrf())
                .with(TestSignIn.as(Role.VILLAGE_TEAM, village.code()));
    }

    private long acts(Village village, String kind) {
        return village.call(() -> transaction.execute(
                status -> sql.sql("SELECT count(*) FROM ledger.entry WHERE village = :village AND kind = :kind")
                        .param("village", village.code())
                        .param("kind", kind)
                        .query(Long.class)
                        .single()));
    }

    private String ridesPage(Village village) throws Exception {
        return browser.perform(get("/villages/" + village.code() + "/rides")
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private RiderId other(Village village, RiderId rider) {
        return village.call(() -> rides.of(village.election())).stream()
                .map(Ride::id)
                .filter(one -> !one.equals(rider))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStopIsSaidOnceAndInItsOrder() {
        var village = withCars();
        ask(village, 8, false);
        var run = plan(village).plan().runs().getFirst();
        var rider = run.stops().getFirst().rider();
        assertThat(refused(village.call(
                        () -> rides.drive(village.election(), rider, run.car(), Kind.BRING, preside(village)))))
                .containsExactly("NOT_NEXT");
        drive(village, rider, run.car(), Kind.FETCH);
        drive(village, rider, run.car(), Kind.FETCH);
        assertThat(refused(village.call(() -> rides.withdraw(village.election(), rider, preside(village)))))
                .containsExactly("BEGUN");
        assertThatThrownBy(() -> village.call(() -> transaction.execute(
                        status -> sql.sql("UPDATE mobilisation.ride SET fetched_at = NULL WHERE id = :id")
                                .param("id", rider.uuid())
                                .update())))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("driven to its end");
    }

    @Test
    void nobodyIsTakenDownWithoutConsentNorTwiceNorFromElsewhere() {
        var village = withCars();
        var other = withCars();
        ask(village, 8, false);
        assertThat(refused(village.call(() -> rides.ask(
                        village.election(),
                        village.voter(8),
                        asked(false),
                        RideThrough.OFFICE,
                        false,
                        preside(village)))))
                .containsExactlyInAnyOrder("ASKED_ALREADY", "NO_CONSENT");
        assertThat(refused(village.call(() -> rides.ask(
                        village.election(), other.voter(8), asked(false), RideThrough.OFFICE, true, preside(village)))))
                .containsExactly("NOT_ON_ROLL");
        assertThat(refused(village.call(() -> rides.ask(
                        village.election(),
                        village.voter(9),
                        asked(false),
                        RideThrough.OFFICE,
                        true,
                        village.as(Role.TELLER)))))
                .containsExactly("NOT_YOURS");
    }

    @Test
    void nobodyDrivesWhoStandsOrIsNotTrainedAndPledgedOrNotInsuredOrTwice() {
        var village = withCars();
        var untrained = people.signedUp(village, "欧阳丙车", Optional.empty());
        assertThat(refused(enter(village, untrained, 0))).containsExactly("NO_TRAINING", "NO_PLEDGE");
        var fresh = people.volunteer(village, "欧阳丁车", Optional.empty());
        assertThat(refused(enter(village, fresh, -1))).containsExactly("INSURANCE");
        var driver = village.call(() -> cars.of(village.election())).getFirst().driver();
        assertThat(refused(enter(village, driver, 0))).containsExactly("DRIVES_ALREADY");
        assertThat(refused(enter(village, new VolunteerId(new UUID(0, 1)), 0))).containsExactly("NO_DRIVER");
    }

    @Test
    void aCarWhoseDriverMayDriveNoMoreIsPlannedNoMore() {
        var village = withCars();
        var rider = ask(village, 8, false);
        var car = plan(village).plan().runs().getFirst().car();
        var driver = village.call(() -> cars.of(village.election())).stream()
                .filter(one -> one.id().equals(car))
                .findFirst()
                .orElseThrow()
                .driver();
        MobilisationFixture.asOwner("SET session_replication_role = replica;"
                + " UPDATE mobilisation.volunteer SET left_at = now(), left_by = 'test' WHERE id = '" + driver + "'");
        assertThat(plan(village).plan().runs())
                .noneMatch(run -> run.car().equals(car))
                .anyMatch(run -> run.stops().getFirst().rider().equals(rider));
    }

    @Test
    void aStrangerDrivesNoCar() {
        var village = withCars();
        ask(village, 8, false);
        var run = plan(village).plan().runs().getFirst();
        assertThat(refused(village.call(() -> rides.drive(
                        village.election(),
                        run.stops().getFirst().rider(),
                        run.car(),
                        Kind.FETCH,
                        village.as(Role.VOLUNTEER)))))
                .containsExactly("NOT_YOURS");
    }

    @Test
    void oneInAWheelchairWithoutAPlaceIsNamedWithTheReason() {
        var village = withCars();
        ask(village, 8, true);
        assertThat(plan(village).plan().unserved())
                .extracting(one -> one.why().name())
                .containsExactly("NO_WHEELCHAIR_PLACE");
    }

    @Test
    void aRiderFixedToACarRidesInIt() {
        var village = withCars();
        var rider = ask(village, 8, false);
        for (var car : village.call(() -> cars.of(village.election()))) {
            assertThat(village.call(() -> rides.fix(
                            village.election(),
                            rider,
                            new Ride.Fixed(car.id(), LocalTime.of(10, 0)),
                            preside(village))))
                    .isEqualTo(Verdict.done());
            var run = plan(village).plan().runs().getFirst();
            assertThat(run.car()).isEqualTo(car.id());
            assertThat(run.stops().getFirst().at())
                    .isEqualTo(LocalTime.of(10, 0).toSecondOfDay());
        }
    }

    @Test
    void theEveningBeforeTheClockPlansAndThirtyDaysAfterAllIsGone() {
        var village = withCars();
        ask(village, 8, false);
        var county = village.code().substring(0, 6);
        clock.set(ElectionFixture.DAY.minusDays(1).atTime(18, 5));
        Scope.of(county).run(() -> hours.go(county));
        assertThat(village.call(() -> plans.latest(village.election()))
                        .orElseThrow()
                        .cause())
                .isEqualTo(PlanCause.EVENING);
        clock.set(ElectionFixture.DAY.plusDays(30).atTime(18, 5));
        Scope.of(county).run(() -> hours.go(county));
        assertThat(village.call(() -> rides.of(village.election()))).hasSize(1);
        clock.set(ElectionFixture.DAY.plusDays(31).atTime(18, 5));
        Scope.of(county).run(() -> hours.go(county));
        assertThat(village.call(() -> rides.of(village.election()))).isEmpty();
        assertThat(village.call(() -> cars.of(village.election()))).isEmpty();
        assertThat(village.call(() -> plans.latest(village.election()))).isEmpty();
    }

    private Village withCars() {
        var village = polls.listed(12);
        DRIVERS.forEach(name -> assertThat(enter(village, people.volunteer(village, name, Optional.empty()), 30))
                .isInstanceOf(Verdict.Done.class));
        return village;
    }

    private Verdict<CarId> enter(Village village, VolunteerId driver, int insuredDays) {
        return enter(village, driver, insuredDays, 18);
    }

    private Verdict<CarId> enter(Village village, VolunteerId driver, int insuredDays, int until) {
        var car = new RideCar(
                new CarId(new UUID(0, 0)),
                driver,
                4,
                0,
                LocalTime.of(7, 0),
                LocalTime.of(until, 0),
                ElectionFixture.DAY.plusDays(insuredDays),
                false);
        return village.call(() -> cars.enter(village.election(), car, preside(village)));
    }

    private RiderId ask(Village village, int voter, boolean wheelchair) {
        return done(village.call(() -> rides.ask(
                village.election(),
                village.voter(voter),
                asked(wheelchair),
                RideThrough.PHONE,
                true,
                preside(village))));
    }

    private static RideAsked asked(boolean wheelchair) {
        return new RideAsked(
                new Party(1, wheelchair),
                new Spot(1500, -700),
                10,
                5,
                LocalTime.of(8, 30),
                LocalTime.of(12, 0),
                20,
                true);
    }

    private MadePlan plan(Village village) {
        return done(village.call(() -> plans.plan(village.election(), PlanCause.CALL, preside(village))));
    }

    private void drive(Village village, RiderId rider, CarId car, Kind stop) {
        assertThat(village.call(() -> rides.drive(village.election(), rider, car, stop, preside(village))))
                .isEqualTo(Verdict.done());
    }

    private static SignedIn preside(Village village) {
        return village.as(Role.VILLAGE_TEAM);
    }

    private static <T> T done(Verdict<T> verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return verdict.answer(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<String> refused(Verdict<?> verdict) {
        return verdict.answer(
                value -> List.of(),
                reasons -> reasons.stream().map(reason -> reason.what().name()).toList());
    }
}
