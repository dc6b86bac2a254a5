package org.huanjie.mobilisation.ride;

import java.time.Clock;
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
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerFitness;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 车辆 — drivers with their own cars: trained and pledged as the county asks, insured on the day, and nobody who stands for election. */
@Service
@Transactional
public class Cars {

    private final CarRows rows;
    private final Elections elections;
    private final Volunteers volunteers;
    private final VolunteerFitness fitness;
    private final RideHands hands;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Cars(
            CarRows rows,
            Elections elections,
            Volunteers volunteers,
            VolunteerFitness fitness,
            RideHands hands,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.elections = elections;
        this.volunteers = volunteers;
        this.fitness = fitness;
        this.hands = hands;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RideCar> of(ElectionId election) {
        return rows.of(election);
    }

    /** Those of them that drive: whose driver may no more, has failed too. */
    @Transactional(readOnly = true)
    public List<RideCar> driving(Election election) {
        var serving = fitness.serving(election.village(), DutyKind.DRIVER).stream()
                .map(Volunteer::id)
                .toList();
        return rows.of(election.id()).stream()
                .map(car -> serving.contains(car.driver()) ? car : car.hasFailed())
                .toList();
    }

    /** Enters a car whose insurance whoever enters it has seen. */
    public Verdict<CarId> enter(ElectionId id, RideCar wished, SignedIn by) {
        var election = elections.lock(id);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(election.village(), by));
        reasons.addAll(against(election, wished));
        return Verdict.unless(reasons, () -> {
            var car = new RideCar(
                    new CarId(ids.next()),
                    wished.driver(),
                    wished.seats(),
                    wished.wheelchairPlaces(),
                    wished.from(),
                    wished.until(),
                    wished.insuredUntil(),
                    false);
            rows.add(election, car, by.signInName(), OffsetDateTime.now(clock));
            ledger.enter(new RideAct.CarEntered(election.village(), id, car.id(), car.seats(), by.signInName()));
            return car.id();
        });
    }

    private List<Reason> against(Election election, RideCar car) {
        var reasons = new ArrayList<Reason>();
        var day = election.day();
        if (day == null) {
            reasons.add(RideRefusal.NO_DAY.of());
        } else if (car.insuredUntil().isBefore(day)) {
            reasons.add(RideRefusal.INSURANCE.of().at("insured"));
        }
        if (!car.from().isBefore(car.until())) {
            reasons.add(RideRefusal.HOURS.of().at("until"));
        }
        volunteers
                .find(election.village(), car.driver())
                .ifPresentOrElse(
                        driver -> reasons.addAll(fitness.against(election, driver, DutyKind.DRIVER)),
                        () -> reasons.add(RideRefusal.NO_DRIVER.of().at("driver")));
        if (rows.of(election.id()).stream()
                .anyMatch(one -> !one.failed() && one.driver().equals(car.driver()))) {
            reasons.add(RideRefusal.DRIVES_ALREADY.of().at("driver"));
        }
        return reasons;
    }

    /** The poll is longer, and the driver has said that they drive until then; nobody's hours become shorter. */
    public Verdict<Nothing> longer(ElectionId id, CarId car, LocalTime until, SignedIn by) {
        var election = elections.lock(id);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(election.village(), by));
        var found = find(id, car);
        if (found.filter(one -> !one.failed()).isEmpty()) {
            reasons.add(RideRefusal.NO_CAR.of());
        } else if (!until.isAfter(found.orElseThrow().until())) {
            reasons.add(RideRefusal.HOURS.of().at("until"));
        }
        return Verdict.unless(reasons, () -> {
            rows.until(car, until);
            ledger.enter(new RideAct.CarLonger(election.village(), id, car, until, by.signInName()));
        });
    }

    private Optional<RideCar> find(ElectionId election, CarId car) {
        return rows.of(election).stream().filter(one -> one.id().equals(car)).findFirst();
    }

    /**
     * A car drives no more; the plan is made anew by who asks for it. The same said twice, as a telephone without a network may, is said once.
     */
    public Verdict<Nothing> fail(ElectionId id, CarId car, SignedIn by) {
        var election = elections.lock(id);
        var found = find(id, car);
        var reasons = new ArrayList<>(hands.against(election.village(), found, by));
        if (found.isEmpty()) {
            reasons.add(RideRefusal.NO_CAR.of());
        }
        return Verdict.unless(reasons, () -> {
            if (!found.orElseThrow().failed()) {
                rows.fail(car, OffsetDateTime.now(clock));
                ledger.enter(new RideAct.CarFailed(election.village(), id, car, by.signInName()));
            }
        });
    }
}
