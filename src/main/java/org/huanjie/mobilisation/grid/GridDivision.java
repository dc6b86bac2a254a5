package org.huanjie.mobilisation.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.mobilisation.household.Household;

/**
 * 网格划分方案 — a village's households divided: no grid holds more than so many or reaches over two groups, those of a group are as even as they
 * can be and follow the way one walks. The same households give the same grids.
 */
public record GridDivision(List<Part> parts) {

    /** 划分的一格 — one grid to be, of one group. */
    public record Part(int group, List<Household> households) {}

    /** @param most how many households a grid holds */
    public static GridDivision of(List<Household> households, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a grid holds one household at least");
        }
        var parts = new ArrayList<Part>();
        households.stream()
                .collect(Collectors.groupingBy(Household::group, TreeMap::new, Collectors.toList()))
                .forEach((group, all) -> parts.addAll(even(group, all, most)));
        return new GridDivision(List.copyOf(parts));
    }

    private static List<Part> even(int group, List<Household> all, int most) {
        int number = (all.size() + most - 1) / most;
        var parts = new ArrayList<Part>();
        for (int n = 0; n < number; n++) {
            parts.add(
                    new Part(group, List.copyOf(all.subList(all.size() * n / number, all.size() * (n + 1) / number))));
        }
        return parts;
    }
}
