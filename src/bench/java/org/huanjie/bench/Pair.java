package org.huanjie.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** 对照 — our figure and the reference's, taken one after the other. */
record Pair(double ours, double reference) {

    /** 一遍 — takes ours and the reference once each. */
    @FunctionalInterface
    interface Taking {
        Pair take(int round) throws Exception;
    }

    double ratio() {
        return ours / reference;
    }

    /** Takes the pair so many times and gives the medians: what a busy moment does to one round goes out with it. */
    static Pair medians(int rounds, Taking taking) throws Exception {
        var taken = new Pair[rounds];
        for (int round = 0; round < rounds; round++) {
            taken[round] = taking.take(round);
        }
        return medians(List.of(taken));
    }

    static Pair medians(List<Pair> taken) {
        return new Pair(median(taken.stream(), Pair::ours), median(taken.stream(), Pair::reference));
    }

    private static double median(Stream<Pair> taken, ToDoubleFunction<Pair> figure) {
        var sorted = taken.mapToDouble(figure).sorted().toArray();
        return Arrays.stream(sorted)
                .skip((sorted.length - 1) / 2)
                .limit(2 - sorted.length % 2)
                .average()
                .orElseThrow();
    }
}
