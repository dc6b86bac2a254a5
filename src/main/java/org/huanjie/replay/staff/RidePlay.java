package org.huanjie.replay.staff;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.mobilisation.household.Households;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.mobilisation.ride.Cars;
import org.huanjie.mobilisation.ride.PlanCause;
import org.huanjie.mobilisation.ride.RideAsked;
import org.huanjie.mobilisation.ride.RideCar;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.RideThrough;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.Party;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 接送一场 — drivers enter their cars, the eldest of those who live far off and will come are asked for, and a plan is made and told. */
@Component
@ConditionalOnBean(ReplayClock.class)
public class RidePlay {

    private static final int RIDERS_A_CAR = 8;
    private static final int FAR_METRES = 300;
    private static final int INSIDE_MINUTES = 20;
    private static final LocalTime BEGINS = LocalTime.of(8, 0);
    private static final LocalTime LATEST = LocalTime.of(14, 30);
    private static final LocalTime ENDS = LocalTime.of(16, 0);
    private static final Spot HALL = new Spot(0, 0);

    /** 待接的人 — who is fetched, and from where. */
    private record Waiting(VoterCard card, Spot home) {}

    private final Cars cars;
    private final RideRequests rides;
    private final RidePlans plans;
    private final Households households;
    private final VolunteerFitness fitness;

    RidePlay(Cars cars, RideRequests rides, RidePlans plans, Households households, VolunteerFitness fitness) {
        this.cars = cars;
        this.rides = rides;
        this.plans = plans;
        this.households = households;
        this.fitness = fitness;
    }

    /** @param coming who will draw a ballot themselves: nobody is fetched who then does not vote */
    public void plan(Election election, Set<VoterId> coming, SignedIn presiding) {
        var drivers = fitness.serving(election.village(), DutyKind.DRIVER);
        drivers.forEach(driver -> done(cars.enter(election.id(), car(election, driver), presiding)));
        waiting(election.village(), coming).stream()
                .limit((long) RIDERS_A_CAR * drivers.size())
                .forEach(one -> done(rides.ask(
                        election.id(), one.card().id(), asked(one.home()), RideThrough.VOLUNTEER, true, presiding)));
        done(plans.plan(election.id(), PlanCause.ASKED, presiding));
        done(plans.tell(election.id(), presiding));
    }

    private static RideCar car(Election election, Volunteer driver) {
        var insured = Objects.requireNonNull(election.day()).plusMonths(6);
        return new RideCar(new CarId(new UUID(0, 0)), driver.id(), 4, 0, BEGINS, ENDS, insured, false);
    }

    private List<Waiting> waiting(String village, Set<VoterId> coming) {
        var cards = households.cards(village);
        return households.of(village).stream()
                .flatMap(home -> home.place().spot().filter(spot -> spot.metresTo(HALL) > FAR_METRES).stream()
                        .flatMap(spot -> home.voters().stream()
                                .filter(coming::contains)
                                .flatMap(voter -> Stream.ofNullable(cards.get(voter)))
                                .map(card -> new Waiting(card, spot))))
                .sorted(Comparator.comparingInt((Waiting one) -> one.card().birthYear())
                        .thenComparing(one -> one.card().name()))
                .toList();
    }

    private static RideAsked asked(Spot home) {
        return new RideAsked(new Party(1, false), home, 0, 0, BEGINS, LATEST, INSIDE_MINUTES, true);
    }

    /** The day as the cars of the plan drive it. */
    public DrivingPlay driving(Election election, SignedIn presiding) {
        return new DrivingPlay(
                rides, election.id(), plans.latest(election.id()).orElseThrow().plan(), presiding);
    }

    /** How many asked to be fetched, for how many there was a car, and how many were home again at the end. */
    public Map<String, Integer> figures(ElectionId vote) {
        int asked = rides.of(vote).size();
        int without =
                plans.latest(vote).map(made -> made.plan().unserved().size()).orElse(asked);
        int home = (int) rides.of(vote).stream()
                .filter(ride -> ride.driven().home() != null)
                .count();
        return Map.of("riders", asked, "riders_served", asked - without, "riders_home", home);
    }

    private static void done(Verdict<?> change) {
        Stagehand.expect(change, Verdict.Done.class);
    }
}
