package org.huanjie.mobilisation.ride;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Elections;
import org.huanjie.ledger.Ledger;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 乘车申请 — voters of a village's roll who are to be fetched: asked for, taken back, fixed by hand, driven. */
@Service
@Transactional
public class RideRequests {

    private final RideRows rows;
    private final CarRows cars;
    private final Elections elections;
    private final Roll roll;
    private final RideHands hands;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RideRequests(
            RideRows rows,
            CarRows cars,
            Elections elections,
            Roll roll,
            RideHands hands,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.cars = cars;
        this.elections = elections;
        this.roll = roll;
        this.hands = hands;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that stand, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<Ride> of(ElectionId election) {
        return rows.of(election);
    }

    /**
     * Takes a request down. Whoever does it has asked the voter: what it says of help is kept with their consent alone.
     *
     * @param consented the voter's word that this may be kept until 30 days after the vote
     */
    public Verdict<RiderId> ask(
            ElectionId id, VoterId voter, RideAsked asked, RideThrough through, boolean consented, SignedIn by) {
        var election = elections.lock(id);
        var reasons = new ArrayList<>(
                through == RideThrough.VOLUNTEER
                        ? hands.against(election.village(), by)
                        : Permission.PRESIDE.against(election.village(), by));
        reasons.addAll(against(election, voter, asked));
        if (!consented) {
            reasons.add(RideRefusal.NO_CONSENT.of().at("consented"));
        }
        return Verdict.unless(reasons, () -> {
            var ride = new Ride(
                    new RiderId(ids.next()),
                    voter,
                    asked,
                    through,
                    new Ride.Fixed(null, null),
                    new Ride.Told(null, null),
                    Driven.nothing());
            rows.add(election, ride, by.signInName(), OffsetDateTime.now(clock));
            ledger.enter(new RideAct.Asked(election.village(), id, ride.id(), through, by.signInName()));
            return ride.id();
        });
    }

    private List<Reason> against(Election election, VoterId voter, RideAsked asked) {
        var reasons = new ArrayList<Reason>();
        if (!asked.earliest().isBefore(asked.latest())) {
            reasons.add(RideRefusal.HOURS.of().at("latest"));
        }
        if (roll.find(voter)
                .filter(card -> card.village().equals(election.village()))
                .isEmpty()) {
            reasons.add(RideRefusal.NOT_ON_ROLL.of().at("voter"));
        }
        if (rows.of(election.id()).stream().anyMatch(ride -> ride.voter().equals(voter))) {
            reasons.add(RideRefusal.ASKED_ALREADY.of().at("voter"));
        }
        reasons.addAll(notNow(election));
        return reasons;
    }

    private List<Reason> notNow(Election election) {
        var day = election.day();
        if (day == null) {
            return List.of(RideRefusal.NO_DAY.of());
        }
        return day.isBefore(LocalDate.now(clock)) ? List.of(RideRefusal.OVER.of()) : List.of();
    }

    /** Takes a request back, until the rider is fetched. */
    public Verdict<Nothing> withdraw(ElectionId id, RiderId ride, SignedIn by) {
        var election = elections.lock(id);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(election.village(), by));
        reasons.addAll(unbegun(id, ride));
        return Verdict.unless(reasons, () -> {
            rows.withdraw(ride, OffsetDateTime.now(clock));
            ledger.enter(new RideAct.Withdrawn(election.village(), id, ride, by.signInName()));
        });
    }

    /** Fixes the rider to a car, to a time, or to neither again. */
    public Verdict<Nothing> fix(ElectionId id, RiderId ride, Ride.Fixed fixed, SignedIn by) {
        var election = elections.lock(id);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(election.village(), by));
        reasons.addAll(unbegun(id, ride));
        var wanted = fixed.car();
        if (wanted != null && car(id, wanted).filter(car -> !car.failed()).isEmpty()) {
            reasons.add(RideRefusal.NO_CAR.of().at("car"));
        }
        return Verdict.unless(reasons, () -> {
            rows.fix(ride, fixed);
            ledger.enter(new RideAct.Pinned(election.village(), id, ride, wanted, fixed.at() != null, by.signInName()));
        });
    }

    private List<Reason> unbegun(ElectionId election, RiderId ride) {
        var found = find(election, ride);
        if (found.isEmpty()) {
            return List.of(RideRefusal.NO_RIDE.of());
        }
        return found.orElseThrow().driven().fetched() == null ? List.of() : List.of(RideRefusal.BEGUN.of());
    }

    /** The poll is longer: whoever is not fetched yet may be brought until then. Nobody's time becomes earlier. */
    public Verdict<Integer> longer(ElectionId id, LocalTime until, SignedIn by) {
        var election = elections.lock(id);
        var later = rows.of(id).stream()
                .filter(ride -> ride.driven().fetched() == null)
                .filter(ride -> ride.asked().latest().isBefore(until))
                .toList();
        var reasons = new ArrayList<>(Permission.PRESIDE.against(election.village(), by));
        reasons.addAll(notNow(election));
        if (later.isEmpty()) {
            reasons.add(RideRefusal.NOBODY_LATER.of().at("until"));
        }
        return Verdict.unless(reasons, () -> {
            later.forEach(ride -> rows.latest(ride.id(), until));
            ledger.enter(new RideAct.Longer(election.village(), id, until, later.size(), by.signInName()));
            return later.size();
        });
    }

    /** A car stopped for a rider. The same said twice, as a telephone without a network may, is said once. */
    public Verdict<Nothing> drive(ElectionId id, RiderId ride, CarId by, Kind stop, SignedIn who) {
        var election = elections.lock(id);
        var found = find(id, ride);
        if (found.filter(one -> happened(one.driven(), stop, by)).isPresent()) {
            return Verdict.done();
        }
        var car = car(id, by);
        var reasons = new ArrayList<>(hands.against(election.village(), car, who));
        if (car.isEmpty()) {
            reasons.add(RideRefusal.NO_CAR.of());
        }
        if (found.isEmpty()) {
            reasons.add(RideRefusal.NO_RIDE.of());
        } else if (!isNext(id, found.orElseThrow(), stop)) {
            reasons.add(RideRefusal.NOT_NEXT.of());
        }
        return Verdict.unless(reasons, () -> {
            rows.drive(ride, by, stop, OffsetDateTime.now(clock));
            ledger.enter(new RideAct.Driven(election.village(), id, ride, by, stop, who.signInName()));
        });
    }

    private static boolean happened(Driven driven, Kind stop, CarId car) {
        return switch (stop) {
            case FETCH -> driven.fetched() != null && car.equals(driven.outCar());
            case BRING -> driven.brought() != null;
            case TAKE -> driven.taken() != null && car.equals(driven.backCar());
            case HOME -> driven.home() != null;
        };
    }

    // in their order; but out of a car that has failed somebody gets into another
    private boolean isNext(ElectionId election, Ride ride, Kind stop) {
        var driven = ride.driven();
        boolean changes = stop == Kind.FETCH
                        && driven.fetched() != null
                        && driven.brought() == null
                        && failed(election, driven.outCar())
                || stop == Kind.TAKE
                        && driven.taken() != null
                        && driven.home() == null
                        && failed(election, driven.backCar());
        return changes || driven.next(ride.asked().back()).filter(stop::equals).isPresent();
    }

    private boolean failed(ElectionId election, @Nullable CarId car) {
        return car != null && car(election, car).filter(RideCar::failed).isPresent();
    }

    private Optional<RideCar> car(ElectionId election, CarId id) {
        return cars.of(election).stream().filter(car -> car.id().equals(id)).findFirst();
    }

    private Optional<Ride> find(ElectionId election, RiderId id) {
        return rows.of(election).stream().filter(ride -> ride.id().equals(id)).findFirst();
    }
}
