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
import org.huanjie.mobilisation.ride.plan.Effort;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideStop.Kind;
import org.huanjie.mobilisation.ride.plan.RiderId;
import org.huanjie.mobilisation.ride.solve.RideAdvice;
import org.huanjie.mobilisation.ride.solve.RidePlanner;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 接送编排 — plans of rides: made the evening before or when asked, made anew on the day from what has happened, and told to the riders. */
@Service
@Transactional
public class RidePlans {

    /** Who the ledger names where nobody pressed anything. */
    static final String CLOCK = "clock";

    /** The same rides give the same plan, whoever asks and however often. */
    private static final long SEED = 1;

    /** As many as a village with 300 riders and eight cars has in a few seconds. */
    private static final Effort STEPS = Effort.ofSteps(400);

    private final RideRows rides;
    private final PlanRows plans;
    private final RideTasks tasks;
    private final Elections elections;
    private final RideHands hands;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    RidePlans(
            RideRows rides,
            PlanRows plans,
            RideTasks tasks,
            Elections elections,
            RideHands hands,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rides = rides;
        this.plans = plans;
        this.tasks = tasks;
        this.elections = elections;
        this.hands = hands;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The plan that holds. */
    @Transactional(readOnly = true)
    public Optional<MadePlan> latest(ElectionId election) {
        return plans.latest(election);
    }

    /** Why the plan that holds is so for this rider; nothing is said where there is none. */
    @Transactional(readOnly = true)
    public Optional<PlanWhy> why(ElectionId id, RiderId rider) {
        return plans.latest(id).map(made -> {
            var advice = new RideAdvice(tasks.of(elections.get(id)), made.plan());
            return new PlanWhy(advice.cars(rider), advice.changes(rider));
        });
    }

    /** Makes a plan, by what has happened and what is fixed by hand; the former one is kept where it still holds. */
    public Verdict<MadePlan> plan(ElectionId id, PlanCause cause, SignedIn by) {
        var election = elections.lock(id);
        var reasons = new ArrayList<>(hands.against(election.village(), by));
        reasons.addAll(against(election));
        return Verdict.unless(reasons, () -> make(election, cause, by.signInName()));
    }

    /** The evening before, by the clock; nothing where nobody asked or there is no car. */
    void planByTheClock(Election election) {
        var locked = elections.lock(election.id());
        if (against(locked).isEmpty() && plans.latest(locked.id()).isEmpty()) {
            var _ = make(locked, PlanCause.EVENING, CLOCK);
        }
    }

    private List<Reason> against(Election election) {
        if (election.day() == null) {
            return List.of(RideRefusal.NO_DAY.of());
        }
        var task = tasks.of(election);
        if (task.cars().isEmpty()) {
            return List.of(RideRefusal.NO_CAR.of());
        }
        return task.riders().isEmpty() ? List.of(RideRefusal.NO_RIDE.of()) : List.of();
    }

    private MadePlan make(Election election, PlanCause cause, String by) {
        var task = tasks.of(election);
        var former = plans.latest(election.id()).map(MadePlan::plan).orElseGet(RidePlan::empty);
        var plan = new RidePlanner(SEED).plan(task, former, STEPS);
        var made = new MadePlan(new RidePlanId(ids.next()), cause, by, OffsetDateTime.now(clock), plan);
        plans.add(election, made);
        ledger.enter(new RideAct.Planned(
                election.village(),
                election.id(),
                made.id(),
                cause,
                task.riders().size(),
                plan.unserved().size(),
                by));
        return made;
    }

    /** The times of the plan are told to those who wait at home for one; from now on no plan fetches them earlier. */
    public Verdict<Integer> tell(ElectionId id, SignedIn by) {
        var election = elections.lock(id);
        var reasons = new ArrayList<>(Permission.PRESIDE.against(election.village(), by));
        var made = plans.latest(id);
        if (made.isEmpty()) {
            reasons.add(RideRefusal.NO_PLAN.of());
        }
        return Verdict.unless(reasons, () -> {
            int told = tell(election, made.orElseThrow().plan());
            ledger.enter(new RideAct.Told(election.village(), id, told, by.signInName()));
            return told;
        });
    }

    private int tell(Election election, RidePlan plan) {
        int told = 0;
        for (var ride : rides.of(election.id())) {
            for (var run : plan.runs()) {
                for (var stop : run.stops()) {
                    if (stop.rider().equals(ride.id())
                            && stop.kind() == Kind.FETCH
                            && ride.driven().fetched() == null) {
                        tell(ride, run.car(), LocalTime.ofSecondOfDay(stop.at()));
                        told++;
                    }
                }
            }
        }
        return told;
    }

    // whole minutes, as people read them: never later than the car comes
    private void tell(Ride ride, CarId car, LocalTime at) {
        rides.tell(ride.id(), car, at.withSecond(0));
    }
}
