package org.huanjie.store.job;

import java.util.List;
import java.util.function.Consumer;
import org.huanjie.store.scope.Scope;

/** 逐地执行 — what a job does in one county or village after another, each in its own scope: where one fails, the others are done all the same. */
public final class EachDivision {

    private EachDivision() {}

    /**
     * Does this in each of them.
     *
     * @throws RuntimeException what the first that failed threw, after all have had their turn; the others' are suppressed in it
     */
    public static void run(List<String> divisions, Consumer<String> work) {
        var failures = divisions.stream()
                .flatMap(division -> failure(division, work).stream())
                .toList();
        if (!failures.isEmpty()) {
            var first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    private static List<RuntimeException> failure(String division, Consumer<String> work) {
        try {
            Scope.of(division).run(() -> work.accept(division));
            return List.of();
        } catch (RuntimeException e) {
            return List.of(e);
        }
    }
}
