package org.huanjie.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huanjie.mobilisation.ride.plan.Effort;
import org.huanjie.mobilisation.ride.plan.RidePlan;
import org.huanjie.mobilisation.ride.plan.RideTask;
import org.huanjie.mobilisation.ride.solve.RidePlanner;

/** 接送基准 — our plan beside jsprit's, of the same task in the same time, each on one thread; and how long a large one takes. */
public final class Rides {

    private static final double AS_LONG = 1.05;
    private static final double MINUTE = 60;
    private static final double MINUTES_OF_A_LARGE_ONE = 5;
    private static final int LARGER = 4;

    /** 300 riders have 8 cars, 1,500 have 30. */
    private static final double RIDERS_A_CAR = 37.5;

    private static final double RIDERS_A_CAR_OF_A_LARGE_ONE = 50;

    private final Consumer<String> say;

    /** @param say told the key of each step */
    public Rides(Consumer<String> say) {
        this.say = say;
    }

    /**
     * @param seconds how long ours may take; jsprit gets as long
     * @param large how many riders a large village has, for which ours is only timed
     */
    public List<Measure> of(int riders, int seconds, int large, int rounds) {
        say.accept("rides");
        var unserved = new ArrayList<Pair>();
        var waits = new ArrayList<Pair>();
        var times = new ArrayList<Pair>();
        for (int round = 0; round < rounds; round++) {
            var task = new RideVillage(round).task(riders, cars(riders, RIDERS_A_CAR));
            long began = System.nanoTime();
            var ours = ours(task, round, within(Duration.ofSeconds(seconds)));
            double took = seconds(began);
            var theirs = new JspritRides(task).plan(Duration.ofMillis((long) (TimeUnit.SECONDS.toMillis(1) * took)));
            // one more on both sides: a ratio of none to none says nothing
            unserved.add(new Pair(ours.unserved() + 1, theirs.unserved() + 1));
            waits.add(new Pair(ours.waited(), theirs.waited()));
            times.add(new Pair(took, MINUTE));
        }
        return List.of(
                Measure.atMost(1, "rides.unserved", "1", Pair.medians(unserved)),
                Measure.atMost(AS_LONG, "rides.wait", "s", Pair.medians(waits)),
                Measure.atMost(1, "rides.time", "s", Pair.medians(times)),
                large(large, seconds));
    }

    // as much longer as it is larger
    private Measure large(int riders, int seconds) {
        say.accept("rides-large");
        var task = new RideVillage(0).task(riders, cars(riders, RIDERS_A_CAR_OF_A_LARGE_ONE));
        long began = System.nanoTime();
        var _ = ours(task, 0, within(Duration.ofSeconds((long) LARGER * seconds)));
        return Measure.atMost(1, "rides.large", "s", new Pair(seconds(began), MINUTES_OF_A_LARGE_ONE * MINUTE));
    }

    private static int cars(int riders, double each) {
        return Math.max(1, (int) Math.round(riders / each));
    }

    static RideFigures ours(RideTask task, long seed, Effort effort) {
        return figures(task, new RidePlanner(seed).plan(task, RidePlan.empty(), effort));
    }

    private static RideFigures figures(RideTask task, RidePlan plan) {
        var waits = plan.runs().stream()
                .flatMap(run -> run.stops().stream())
                .filter(stop -> stop.kind().isGettingIn())
                .map(stop -> (double) stop.waited())
                .toList();
        return RideFigures.of(plan.unserved().size(), waits);
    }

    private static Effort within(Duration time) {
        long began = System.nanoTime();
        return steps -> (double) (System.nanoTime() - began) / time.toNanos();
    }

    private static double seconds(long began) {
        return (double) (System.nanoTime() - began) / TimeUnit.SECONDS.toNanos(1);
    }
}
