package org.huanjie.bench.rides;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.huanjie.bench.Measure;
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
        var unserved = new double[2][rounds];
        var waits = new double[2][rounds];
        var times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            var task = new RideVillage(round).task(riders, cars(riders, RIDERS_A_CAR));
            long began = System.nanoTime();
            var ours = ours(task, round, within(Duration.ofSeconds(seconds)));
            times[round] = seconds(began);
            var theirs =
                    new JspritRides(task).plan(Duration.ofMillis((long) (TimeUnit.SECONDS.toMillis(1) * times[round])));
            // one more on both sides: a ratio of none to none says nothing
            unserved[0][round] = ours.unserved() + 1.0;
            unserved[1][round] = theirs.unserved() + 1.0;
            waits[0][round] = ours.waited();
            waits[1][round] = theirs.waited();
        }
        var measures = new ArrayList<>(List.of(
                atMost(1, "rides.unserved", "1", median(unserved[0]), median(unserved[1])),
                atMost(AS_LONG, "rides.wait", "s", median(waits[0]), median(waits[1])),
                atMost(1, "rides.time", "s", median(times), MINUTE)));
        measures.addAll(large(large, seconds));
        return measures;
    }

    // as much longer as it is larger; how many have no ride then is told and held to nothing
    private List<Measure> large(int riders, int seconds) {
        say.accept("rides-large");
        var task = new RideVillage(0).task(riders, cars(riders, RIDERS_A_CAR_OF_A_LARGE_ONE));
        long began = System.nanoTime();
        var plan = ours(task, 0, within(Duration.ofSeconds((long) LARGER * seconds)));
        double time = seconds(began);
        double share = (double) plan.unserved() / riders;
        return List.of(
                atMost(1, "rides.large", "s", time, MINUTES_OF_A_LARGE_ONE * MINUTE),
                new Measure("rides.large-unserved", "1", plan.unserved(), riders, share, "", null, true));
    }

    private static Measure atMost(double bound, String key, String unit, double ours, double reference) {
        double ratio = ours / reference;
        return new Measure(key, unit, ours, reference, ratio, "≤", bound, ratio <= bound);
    }

    private static double median(double[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
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
