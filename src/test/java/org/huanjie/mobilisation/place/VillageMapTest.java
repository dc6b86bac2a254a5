package org.huanjie.mobilisation.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class VillageMapTest {

    @Property
    void everySpotLiesOnTheDrawing(
            @ForAll @Size(max = 20) List<@IntRange(min = -20_000, max = 20_000) Integer> metres) {
        var spots = metres.stream()
                .map(east -> new Spot(east, (east * 31) % 20_000))
                .toList();
        var map = VillageMap.of(spots);
        assertThat(spots).allSatisfy(spot -> {
            assertThat(map.x(spot)).isBetween(0.0, (double) VillageMap.WIDTH);
            assertThat(map.y(spot)).isBetween(0.0, (double) map.height());
        });
        assertThat(map.height()).isLessThan(2 * VillageMap.WIDTH);
    }

    @Property
    void northIsAboveAndEastIsRight(@ForAll @IntRange(min = 1, max = 9_000) int metres) {
        var north = new Spot(0, metres);
        var east = new Spot(metres, 0);
        var map = VillageMap.of(List.of(north, east));
        assertThat(map.y(north)).isLessThan(map.y(east));
        assertThat(map.x(north)).isLessThan(map.x(east));
    }
}
