package org.huanjie;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huanjie.shell.Verdict;

/** 同时办理 — for tests: several who do it in one moment, and what became of it for each. */
public final class AtOnce {

    private AtOnce() {}

    /** So many who do the same: {@code done}, or the name of the first reason. */
    public static List<String> of(int hands, Supplier<? extends Verdict<?>> act) {
        return all(IntStream.range(0, hands).<Supplier<? extends Verdict<?>>>mapToObj(n -> act).toList());
    }

    /** Those who do one thing each, one of them against the other. */
    @SafeVarargs
    public static List<String> of(Supplier<? extends Verdict<?>>... acts) {
        return all(Stream.of(acts).toList());
    }

    private static List<String> all(List<? extends Supplier<? extends Verdict<?>>> acts) {
        var together = new CyclicBarrier(acts.size());
        try (var hands = Executors.newFixedThreadPool(acts.size())) {
            var all = acts.stream()
                    .map(act -> hands.submit(() -> {
                        int _ = together.await();
                        return act.get().answer(
                                done -> "done", reasons -> reasons.getFirst().what().name());
                    }))
                    .toList();
            return all.stream().map(AtOnce::said).toList();
        }
    }

    private static String said(Future<String> one) {
        try {
            return one.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
