package org.huanjie.count.engine.figure;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 位置 — the members of a list with their paths, as {@code posts[0]}. */
public final class Places {

    private Places() {}

    public static <T> Stream<Fault> of(List<T> list, String path, BiFunction<T, String, Stream<Fault>> check) {
        return IntStream.range(0, list.size()).boxed().flatMap(i -> check.apply(list.get(i), path + "[" + i + "]"));
    }
}
