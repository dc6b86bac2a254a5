package org.huanjie.mobilisation.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.huanjie.roll.voter.VoterId;
import org.junit.jupiter.api.Test;

class VoterGroupTest {

    private static final int LEAST = 30;

    @Test
    void smallGridsAreToldTogether() {
        assertThat(sizes(40, 10, 25, 50)).containsExactlyInAnyOrder(40, 50, 35);
    }

    @Test
    void aSmallRestGoesWithTheSmallestOfTheOthers() {
        assertThat(sizes(40, 10, 50)).containsExactlyInAnyOrder(50, 50);
    }

    @Test
    void aSmallVillageIsNotToldByGrids() {
        assertThat(sizes(10, 15)).isEmpty();
    }

    @Property
    void noGroupIsSmallAndNobodyIsLeftOut(@ForAll @Size(max = 15) List<@IntRange(min = 0, max = 80) Integer> grids) {
        var groups = of(grids.stream().mapToInt(Integer::intValue).toArray());
        int all = grids.stream().mapToInt(Integer::intValue).sum();
        assertThat(groups).allSatisfy(group -> assertThat(group.voters()).hasSizeGreaterThanOrEqualTo(LEAST));
        assertThat(groups.stream().mapToInt(group -> group.voters().size()).sum())
                .isEqualTo(all < LEAST ? 0 : all);
    }

    private static List<Integer> sizes(int... grids) {
        return of(grids).stream().map(group -> group.voters().size()).toList();
    }

    private static List<VoterGroup> of(int... grids) {
        return VoterGroup.of(
                IntStream.range(0, grids.length)
                        .mapToObj(n -> new VoterGroup(
                                List.of("第" + n + "格"),
                                Stream.generate(() -> new VoterId(UUID.randomUUID()))
                                        .limit(grids[n])
                                        .toList()))
                        .toList(),
                LEAST);
    }
}
