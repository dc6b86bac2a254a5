package org.huanjie.mobilisation.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huanjie.roll.voter.VoterId;

/**
 * 统计分组 — one or several grids of which a figure is told.
 *
 * @param names of its grids, by which it is called
 */
record VoterGroup(List<String> names, List<VoterId> voters) {

    /**
     * Puts small grids together until no group is small: not the rest either, which the sum of the village would give away. Empty where the
     * village itself is small.
     */
    static List<VoterGroup> of(List<VoterGroup> grids, int least) {
        var large = new ArrayList<>(
                grids.stream().filter(grid -> grid.voters().size() >= least).toList());
        var small = grids.stream().filter(grid -> grid.voters().size() < least).toList();
        var rest = small.stream().reduce(new VoterGroup(List.of(), List.of()), VoterGroup::with);
        if (rest.voters().isEmpty()) {
            return List.copyOf(large);
        }
        if (rest.voters().size() < least) {
            var smallest = large.stream()
                    .min(Comparator.comparingInt(grid -> grid.voters().size()));
            if (smallest.isEmpty()) {
                return List.of();
            }
            large.remove(smallest.get());
            rest = smallest.get().with(rest);
        }
        large.add(rest);
        return List.copyOf(large);
    }

    private VoterGroup with(VoterGroup other) {
        var all = new ArrayList<>(names);
        all.addAll(other.names);
        var everybody = new ArrayList<>(voters);
        everybody.addAll(other.voters);
        return new VoterGroup(List.copyOf(all), List.copyOf(everybody));
    }
}
