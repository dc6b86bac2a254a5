package org.huanjie.replay.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.huanjie.shell.Demonstration.PlayStep;
import org.junit.jupiter.api.Test;

class PlayProgressTest {

    private static final LocalDate DAY = LocalDate.of(2017, 3, 11);

    private final PlayProgress progress = new PlayProgress();

    @Test
    void whereNothingIsPlayedNothingIsTold() {
        assertThat(progress.stand()).isEqualTo(new PlayProgress.Stand(true, Optional.empty()));
    }

    @Test
    void beforeTheFirstStepItIsNotOverAndHasNone() {
        progress.begin();

        assertThat(progress.stand().over()).isFalse();
        assertThat(progress.stand().step()).isEmpty();
    }

    @Test
    void atAStepWhatIsBehindItIsOver() {
        progress.at(new PlayStep(6, 20, DAY));

        assertThat(progress.stand().over()).isFalse();
        assertThat(progress.stand().step().map(PlayStep::share)).contains(25);
        assertThat(new PlayStep(1, 20, DAY).share()).isZero();
        assertThat(new PlayStep(20, 20, DAY).share()).isEqualTo(95);
    }

    @Test
    void onceItIsOverItHasNoStep() {
        progress.at(new PlayStep(20, 20, DAY));
        progress.over();

        assertThat(progress.stand()).isEqualTo(new PlayProgress.Stand(true, Optional.empty()));
    }
}
