package org.huanjie.mobilisation.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 网格与届 — what lay in a grid of an earlier term lies in none of this one, and can be divided anew. */
@HuanjieIT
class GridTermIT {

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    Grids grids;

    @Test
    void aNewTermDividesWhatAnEarlierOneDivided() {
        var village = polls.listed(8);
        mobilisation.households(
                village, village.voters().stream().map(VoterCard::id).toList());
        var before = mobilisation.grids(village, 2);
        assertThat(before).hasSize(2);
        MobilisationFixture.asOwner("UPDATE mobilisation.grid SET term = '" + UUID.randomUUID() + "' WHERE village = '"
                + village.code() + "'");
        assertThat(village.call(() -> grids.of(village.code()))).isEmpty();
        assertThat(village.call(() -> grids.without(village.code()))).hasSize(4);
        var after = mobilisation.grids(village, 2);
        assertThat(after).hasSize(2);
        assertThat(after.stream().mapToInt(grid -> grid.households().size()).sum())
                .isEqualTo(4);
        assertThat(after).allSatisfy(grid -> assertThat(grid.answers()).isEqualTo(Optional.empty()));
    }
}
