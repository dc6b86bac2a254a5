package org.huanjie.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.wall.Made.ONE;
import static org.huanjie.wall.Made.THREE;
import static org.huanjie.wall.Made.TWO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.problem.Problems.Open;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.visit.VisitState;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private final Matrix matrix = Made.matrix(new Matrix.Sources(
            Map.of(ONE, Made.schedule(ONE, 14), TWO, Made.schedule(TWO, 5)),
            Map.of(ONE, new Open(0, 1, 3, 0), TWO, new Open(1, 0, 0, 1)),
            Map.of(THREE, Set.of(Bond.OFFICER)),
            Map.of(ONE, VisitState.MISSED),
            Map.of(),
            Map.of(TWO, 2)));

    @Test
    void thereAreThirtySteps() {
        assertThat(Matrix.STEPS).hasSize(30).startsWith("S00").endsWith("S29");
    }

    @Test
    void whatNoModuleSpeaksOfIsNothing() {
        var row = matrix.rows().toList().getLast();
        assertThat(row.risk()).isEqualTo(Risk.NONE);
        assertThat(row.visit()).isEqualTo(VisitState.NOT_DUE);
        assertThat(row.schedule()).isEmpty();
        assertThat(row.late()).isZero();
        assertThat(row.activities()).isZero();
    }

    @Test
    void whatIsMissingOfTheCampaignsStandsAtItsVillage() {
        assertThat(matrix.rows().map(Matrix.Row::activities)).containsExactly(0, 2, 0);
    }

    @Test
    void theRiskIsThatOfTheWorstOpenProblem() {
        assertThat(matrix.rows().map(Matrix.Row::risk)).containsExactly(Risk.YELLOW, Risk.RED, Risk.NONE);
    }

    @Test
    void eachFilterLeavesItsVillagesAndTogetherTheyLeaveFewer() {
        assertThat(shown(MatrixFilter.ALL)).containsExactly(ONE, TWO, THREE);
        assertThat(shown(filter(Optional.of(Risk.RED), false, false, false))).containsExactly(TWO);
        assertThat(shown(filter(Optional.empty(), true, false, false))).containsExactly(TWO);
        assertThat(shown(filter(Optional.empty(), false, true, false))).containsExactly(ONE);
        assertThat(shown(filter(Optional.empty(), false, false, true))).containsExactly(THREE);
        assertThat(shown(filter(Optional.of(Risk.RED), false, true, false))).isEmpty();
        assertThat(shown(new MatrixFilter(
                        Optional.empty(), "", Optional.empty(), false, false, false, Optional.of(Set.of(THREE)))))
                .containsExactly(THREE);
        assertThat(shown(new MatrixFilter(
                        Optional.of(WallState.CLOSED), "", Optional.empty(), false, false, false, Optional.empty())))
                .isEmpty();
        assertThat(shown(new MatrixFilter(
                        Optional.empty(), "330326104", Optional.empty(), false, false, false, Optional.empty())))
                .isEmpty();
    }

    private static MatrixFilter filter(Optional<Risk> risk, boolean late, boolean missed, boolean lacking) {
        return new MatrixFilter(Optional.empty(), "", risk, late, missed, lacking, Optional.empty());
    }

    private List<String> shown(MatrixFilter filter) {
        return filter.of(matrix).stream()
                .flatMap(town -> town.rows().stream())
                .map(row -> row.village().code())
                .toList();
    }
}
