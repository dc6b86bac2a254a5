package org.huanjie.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Reason ONE = Sample.ONE.of();
    private static final Reason OTHER = Sample.OTHER.of();

    @Test
    void whatIsRefusedIsNotDoneAndSaysEveryReason() {
        var done = new ArrayList<String>();
        var verdict = Verdict.unless(List.of(ONE, OTHER), () -> done.add("act"));
        assertThat(done).isEmpty();
        List<Reason> said = verdict.answer(value -> List.of(), reasons -> List.copyOf(reasons));
        assertThat(said).containsExactly(ONE, OTHER);
    }

    @Test
    void whatNothingStandsAgainstIsDoneOnce() {
        var done = new ArrayList<String>();
        Verdict<Integer> verdict = Verdict.unless(List.of(), () -> {
            done.add("act");
            return 7;
        });
        assertThat(verdict).isEqualTo(Verdict.done(7));
        assertThat(done).hasSize(1);
    }

    @Test
    void aRefusalWithoutAReasonIsNone() {
        assertThatThrownBy(() -> Verdict.refused(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private enum Sample implements Refusal {
        TOO_FEW,
        ONE,
        OTHER;

        @Override
        public String rule() {
            return "R-NM-2";
        }

        @Override
        public String family() {
            return "sample.refused";
        }
    }

    @Test
    void theKeyOfARefusalIsMadeFromItsName() {
        assertThat(Sample.TOO_FEW.of(3)).isEqualTo(new Reason(Sample.TOO_FEW, "R-NM-2", List.of(3), ""));
        assertThat(Sample.TOO_FEW.of(3).key()).isEqualTo("sample.refused.too-few");
    }
}
