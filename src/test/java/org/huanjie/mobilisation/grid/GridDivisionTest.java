package org.huanjie.mobilisation.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.huanjie.mobilisation.household.Household;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.HouseholdPlace;
import org.junit.jupiter.api.Test;

/** 网格划分方案 — every household once, none over the most, none over two groups, even, and along the way. */
class GridDivisionTest {

    @Test
    void twentyFiveByTenAreThreeAndAsEvenAsTheyCanBe() {
        var parts = GridDivision.of(village(List.of(25, 4)), 10).parts();
        assertThat(parts.stream()
                        .map(part -> part.group() + ":" + part.households().size()))
                .containsExactly("1:8", "1:8", "1:9", "2:4");
    }

    @Test
    void whateverTheVillageEveryHouseholdLiesInOneGridAlongTheWay() {
        var random = new Random(20170304);
        for (int n = 0; n < 200; n++) {
            var groups = random.ints(1 + random.nextInt(5), 0, 60).boxed().toList();
            var all = village(groups);
            int most = 1 + random.nextInt(30);
            var parts = GridDivision.of(all, most).parts();
            assertThat(parts.stream().flatMap(part -> part.households().stream()))
                    .containsExactlyElementsOf(all);
            assertThat(parts)
                    .allMatch(part -> !part.households().isEmpty()
                            && part.households().size() <= most
                            && part.households().stream().allMatch(one -> one.group() == part.group()));
            for (int group = 1; group <= groups.size(); group++) {
                int at = group;
                var sizes = parts.stream()
                        .filter(part -> part.group() == at)
                        .mapToInt(part -> part.households().size())
                        .summaryStatistics();
                assertThat(sizes.getCount() == 0 || sizes.getMax() - sizes.getMin() <= 1)
                        .isTrue();
            }
            assertThat(GridDivision.of(all, most).parts()).isEqualTo(parts);
        }
    }

    private static List<Household> village(List<Integer> groups) {
        var all = new ArrayList<Household>();
        for (int group = 1; group <= groups.size(); group++) {
            for (int n = 1; n <= groups.get(group - 1); n++) {
                all.add(new Household(
                        new HouseholdId(new UUID(group, n)),
                        "v",
                        group,
                        Integer.toString(n),
                        n,
                        HouseholdPlace.UNSAID,
                        Optional.empty(),
                        List.of()));
            }
        }
        return all;
    }
}
