package org.huanjie.mobilisation.ride.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.messaging.mailing.HeldMessages;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.contact.ContactId;
import org.huanjie.mobilisation.contact.ContactReport;
import org.huanjie.mobilisation.contact.ContactWay;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.household.HouseholdPhones;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.Cars;
import org.huanjie.mobilisation.ride.PlanCause;
import org.huanjie.mobilisation.ride.Ride;
import org.huanjie.mobilisation.ride.RideAsked;
import org.huanjie.mobilisation.ride.RideCar;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.RideThrough;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.huanjie.store.keys.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 接送通知 — one rider with a telephone, one without, one whose household asked not to be called; and a time that changes twice. */
@HuanjieIT
class RideNoticesIT {

    private static final int PHONE = 6;
    private static final int NONE = 8;
    private static final int STOPPED = 10;

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture people;

    @Autowired
    HouseholdContacts contacts;

    @Autowired
    HouseholdPhones phones;

    @Autowired
    RideRequests rides;

    @Autowired
    Cars cars;

    @Autowired
    RidePlans plans;

    @Autowired
    Elections elections;

    @Autowired
    RiderHomes homes;

    @Autowired
    HeldMessages held;

    @Autowired
    MessageSource source;

    @Autowired
    Ledger ledger;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    Vault vault;

    @Autowired
    TransactionTemplate transaction;

    private Village village;
    private RiderId rider;

    @BeforeEach
    void threeRiders() {
        village = polls.listed(12);
        var volunteer = people.volunteer(village, "欧阳车", Optional.empty());
        var housed = people.households(
                village,
                village.voters().subList(6, 12).stream().map(card -> card.id()).toList());
        people.assign(village, people.grids(village, 5).getFirst(), volunteer);
        for (int n : List.of(0, 2)) {
            done(village.call(() -> phones.enter(village.code(), housed.get(n), "1380000000" + n, preside())));
        }
        var stop = new ContactReport(
                new ContactId(UUID.randomUUID()),
                housed.get(2),
                ContactWay.CALL,
                true,
                true,
                false,
                OffsetDateTime.now(clock),
                Map.of());
        done(village.call(() -> contacts.fromPaper(village.code(), Optional.of(volunteer), List.of(stop), preside())));
        var car = new RideCar(
                new CarId(new UUID(0, 0)),
                volunteer,
                4,
                0,
                LocalTime.of(7, 0),
                LocalTime.of(18, 0),
                ElectionFixture.DAY.plusDays(30),
                false);
        done(village.call(() -> cars.enter(village.election(), car, preside())));
        rider = ask(PHONE);
        ask(NONE);
        ask(STOPPED);
        plan();
    }

    @Test
    void eachIsToldTheirOwnWayAndNobodyWhoAskedNotToBeCalled() {
        assertThat(send()).isEqualTo(new RideNotices.Went(1, 1, 1));
        assertThat(send()).as("the same is not said twice").isEqualTo(new RideNotices.Went(0, 0, 0));
        assertThat(words(STOPPED)).isEmpty();
        assertThat(routes(NONE)).containsExactly("PRINT");
        assertThat(routes(PHONE)).containsExactly("SMS");
        assertThat(words(PHONE).getFirst())
                .contains(told().toString())
                .doesNotContain(village.voters().get(PHONE).name());
    }

    @Test
    void aTimeThatChangesIsToldOnceMoreAndThenByMouth() {
        send();
        fix(LocalTime.of(10, 15));
        send();
        assertThat(words(PHONE)).hasSize(2).last().asString().contains("10:15");
        fix(LocalTime.of(10, 45));
        assertThat(send().left()).isPositive();
        assertThat(words(PHONE)).as("two of a matter at most").hasSize(2);
    }

    private RideNotices.Went send() {
        var notices = new RideNotices(plans, rides, elections, homes, held.notices(), source, ledger, clock);
        return village.call(() -> transaction.execute(status -> done(notices.send(village.election(), preside()))));
    }

    private List<String> words(int voter) {
        return village.call(() -> transaction.execute(status -> sql
                .sql("SELECT words FROM messaging.message WHERE person = :person ORDER BY turn")
                .param("person", village.voter(voter).uuid())
                .query(byte[].class)
                .list()
                .stream()
                .map(kept -> vault.open(kept, "messaging:words"))
                .toList()));
    }

    private List<String> routes(int voter) {
        return village.call(() ->
                transaction.execute(status -> sql.sql("SELECT route FROM messaging.message WHERE person = :person")
                        .param("person", village.voter(voter).uuid())
                        .query(String.class)
                        .list()));
    }

    private LocalTime told() {
        return village.call(() -> rides.of(village.election())).stream()
                .filter(ride -> ride.id().equals(rider))
                .findFirst()
                .orElseThrow()
                .told()
                .at();
    }

    private void fix(LocalTime at) {
        done(village.call(() -> rides.fix(village.election(), rider, new Ride.Fixed(null, at), preside())));
        plan();
    }

    private void plan() {
        done(village.call(() -> plans.plan(village.election(), PlanCause.ASKED, preside())));
    }

    private RiderId ask(int voter) {
        var asked = new RideAsked(
                new Party(1, false), new Spot(1500, -700), 10, 5, LocalTime.of(8, 30), LocalTime.of(12, 0), 20, true);
        return done(village.call(
                () -> rides.ask(village.election(), village.voter(voter), asked, RideThrough.PHONE, true, preside())));
    }

    private SignedIn preside() {
        return village.as(Role.VILLAGE_TEAM);
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(value -> value, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }
}
