package org.huanjie.replay.staff;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;

/** 行车一场 — each rider is brought to the hall by the car of the plan just before they draw, and taken home when they are done. */
public final class DrivingPlay {

    private static final Duration INSIDE = Duration.ofMinutes(20);

    /** 在会场 — who was brought, and since when. */
    private record Inside(RiderId rider, LocalDateTime since) {}

    private final RideRequests rides;
    private final ElectionId election;
    private final SignedIn presiding;
    private final Map<VoterId, RiderId> riders = new HashMap<>();
    private final Map<RiderId, CarId> cars = new HashMap<>();
    private final Deque<Inside> inside = new ArrayDeque<>();

    DrivingPlay(RideRequests rides, ElectionId election, RidePlan plan, SignedIn presiding) {
        this.rides = rides;
        this.election = election;
        this.presiding = presiding;
        plan.runs().forEach(run -> run.stops().forEach(stop -> cars.put(stop.rider(), run.car())));
        rides.of(election).stream()
                .filter(ride -> cars.containsKey(ride.id()))
                .forEach(ride -> riders.put(ride.voter(), ride.id()));
    }

    /** Whoever is done goes home first; then this one comes, if by car. */
    public void comes(VoterId voter, LocalDateTime now) {
        homeAt(now);
        var rider = riders.remove(voter);
        if (rider != null) {
            stop(rider, Kind.FETCH);
            stop(rider, Kind.BRING);
            inside.add(new Inside(rider, now));
        }
    }

    /** Nobody is left at the hall. */
    public void lastHome() {
        homeAt(LocalDateTime.MAX);
    }

    private void homeAt(LocalDateTime now) {
        while (!inside.isEmpty() && !inside.getFirst().since().plus(INSIDE).isAfter(now)) {
            var done = inside.removeFirst().rider();
            stop(done, Kind.TAKE);
            stop(done, Kind.HOME);
        }
    }

    private void stop(RiderId rider, Kind kind) {
        Stagehand.expect(rides.drive(election, rider, car(rider), kind, presiding), Verdict.Done.class);
    }

    private CarId car(RiderId rider) {
        return java.util.Objects.requireNonNull(cars.get(rider), "the rider is in no run of the plan");
    }
}
