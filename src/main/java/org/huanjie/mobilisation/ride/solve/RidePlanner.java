package org.huanjie.mobilisation.ride.solve;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.huanjie.mobilisation.ride.plan.Effort;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideTask;

/**
 * 接送求解器 — puts every rider where it costs least, then takes a few out and puts them back, again and again; a worse plan is kept at first
 * now and then, so that a better one behind it can be found (ruin and recreate, Schrimpf et al. 2000; annealed). The same task, seed and steps
 * give the same plan.
 */
public final class RidePlanner {

    private static final double HOT = 6_000;
    private static final double COLD = 60;

    private final long seed;

    public RidePlanner(long seed) {
        this.seed = seed;
    }

    /** @param former whose order is kept where it still holds; an empty one to begin anew */
    public RidePlan plan(RideTask task, RidePlan former, Effort effort) {
        var fleet = new Fleet(task);
        new Former(fleet).lay(former);
        var recreating = new Recreating(fleet, new SplittableRandom(seed));
        recreating.putIn(missing(fleet), false);
        fleet.settle();
        boolean open = !task.riders().isEmpty() && !task.cars().isEmpty();
        var last = open ? improved(fleet, recreating, effort) : fleet;
        last.settleWithoutSlack();
        return Reading.plan(last);
    }

    private static List<Integer> missing(Fleet fleet) {
        return IntStream.range(0, fleet.trips.riders())
                .filter(rider -> !fleet.isServed(rider))
                .boxed()
                .toList();
    }

    private Fleet improved(Fleet fleet, Recreating recreating, Effort effort) {
        var chance = new SplittableRandom(seed + 1);
        var removal = new Removal(fleet, chance);
        var best = copy(fleet);
        var kept = copy(fleet);
        long cost = fleet.cost();
        long least = cost;
        double spent = effort.spentAfter(0);
        for (int step = 1; spent < 1; step++) {
            recreating.step(removal.choose());
            long tried = fleet.cost();
            if (tried < cost - HOT * Math.pow(COLD / HOT, spent) * Math.log(1 - chance.nextDouble())) {
                cost = tried;
                kept.copyFrom(fleet);
            } else {
                fleet.copyFrom(kept);
            }
            if (cost < least) {
                least = cost;
                best.copyFrom(fleet);
            }
            spent = effort.spentAfter(step);
        }
        return best;
    }

    private static Fleet copy(Fleet fleet) {
        var copy = new Fleet(fleet.task);
        copy.copyFrom(fleet);
        return copy;
    }
}
