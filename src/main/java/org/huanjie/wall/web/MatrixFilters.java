package org.huanjie.wall.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.huanjie.wall.MatrixFilter;
import org.huanjie.wall.Risk;
import org.huanjie.wall.WallState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 筛选的读取 — the filter of a matrix from what stands in the address; what is unknown there filters nothing. */
@Component
class MatrixFilters {

    private final Villages villages;

    MatrixFilters(Villages villages) {
        this.villages = villages;
    }

    MatrixFilter of(String county, Map<String, String> asked, String query) {
        return new MatrixFilter(
                one(WallState.values(), asked.get("state")),
                asked.getOrDefault("town", ""),
                one(Risk.values(), asked.get("risk")),
                asked.containsKey("late"),
                asked.containsKey("missed"),
                asked.containsKey("lacking"),
                query.isEmpty() ? Optional.empty() : Optional.of(villages.found(county, query)));
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, @Nullable String name) {
        return Arrays.stream(all).filter(known -> known.name().equals(name)).findFirst();
    }
}
