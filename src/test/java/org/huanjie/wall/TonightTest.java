package org.huanjie.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.wall.Made.ONE;
import static org.huanjie.wall.Made.THREE;
import static org.huanjie.wall.Made.TODAY;
import static org.huanjie.wall.Made.TWO;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.problem.Problems.Open;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.visit.VisitState;
import org.junit.jupiter.api.Test;

/** 今晚去哪 — each part of the rule outranks all that follow it. */
class TonightTest {

    @Test
    void aStepPastItsLegalLimitOutranksEverything() {
        var late =
                Made.line("S07", TODAY.minusDays(9), TODAY.minusDays(5), TODAY.minusDays(1), null, Schedule.State.LATE);
        assertThat(order(new Matrix.Sources(
                        Map.of(THREE, Made.of(THREE, late)),
                        Map.of(ONE, new Open(9, 0, 0, 9)),
                        Map.of(),
                        Map.of(TWO, VisitState.MISSED),
                        Map.of(),
                        Map.of())))
                .containsExactly(THREE, ONE, TWO);
    }

    @Test
    void redProblemsThenTheVisitThenWhatIsOverdueThenTheThree() {
        assertThat(order(new Matrix.Sources(
                        Map.of(),
                        Map.of(THREE, new Open(1, 0, 0, 0), ONE, new Open(0, 5, 0, 5)),
                        Map.of(ONE, Set.of(Bond.LEADER, Bond.CADRE)),
                        Map.of(TWO, VisitState.MISSED),
                        Map.of(),
                        Map.of())))
                .containsExactly(THREE, TWO, ONE);
    }

    @Test
    void aMissedVisitComesBeforeOneThatIsPlannedAndOneThatWasHeldAsksForNobody() {
        assertThat(order(new Matrix.Sources(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(ONE, VisitState.PLANNED, TWO, VisitState.HELD, THREE, VisitState.MISSED),
                        Map.of(),
                        Map.of())))
                .containsExactly(THREE, ONE);
    }

    @Test
    void amongEqualsTheNearerLimitAndAtLastTheCode() {
        var far = Made.line("S07", TODAY, TODAY, TODAY.plusDays(9), null, Schedule.State.NOW);
        var near = Made.line("S07", TODAY, TODAY, TODAY.plusDays(1), null, Schedule.State.NOW);
        assertThat(order(new Matrix.Sources(
                        Map.of(ONE, Made.of(ONE, far), THREE, Made.of(THREE, near)),
                        Map.of(),
                        Map.of(),
                        Map.of(ONE, VisitState.MISSED, TWO, VisitState.MISSED, THREE, VisitState.MISSED),
                        Map.of(),
                        Map.of())))
                .containsExactly(THREE, ONE, TWO);
    }

    @Test
    void whatMostVillagesLackOfTheThreeIsNoGround() {
        var lacking = Set.of(Bond.CADRE);
        assertThat(order(new Matrix.Sources(
                        Map.of(),
                        Map.of(TWO, new Open(0, 1, 0, 1)),
                        Map.of(ONE, lacking, TWO, lacking, THREE, lacking),
                        Map.of(),
                        Map.of(),
                        Map.of())))
                .containsExactly(TWO);
        assertThat(order(new Matrix.Sources(
                        Map.of(), Map.of(), Map.of(THREE, lacking), Map.of(), Map.of(), Map.of())))
                .containsExactly(THREE);
    }

    @Test
    void anAdmissionThatWasRefusedComesBeforeOneThatIsMendedAndBothBeforeTheThree() {
        var matrix = Made.matrix(new Matrix.Sources(
                Map.of(), Map.of(), Map.of(ONE, Set.of(Bond.CADRE)), Map.of(), Map.of(), Map.of()));
        var states = Map.of(ONE, WallState.PASSED, TWO, WallState.RECTIFYING, THREE, WallState.REFUSED);
        assertThat(Tonight.of(with(matrix, states)).stream()
                        .map(line -> line.village().code()))
                .containsExactly(THREE, TWO, ONE);
    }

    @Test
    void onlyVillagesThatTheFilterLeavesAreNamed() {
        var matrix = Made.matrix(new Matrix.Sources(
                Map.of(),
                Map.of(ONE, new Open(1, 0, 0, 0)),
                Map.of(),
                Map.of(TWO, VisitState.MISSED),
                Map.of(),
                Map.of()));
        var missed = new MatrixFilter(Optional.empty(), "", Optional.empty(), false, true, false, Optional.empty());
        assertThat(Tonight.of(matrix, missed).stream().map(line -> line.village().code()))
                .containsExactly(TWO);
    }

    private static Matrix with(Matrix matrix, Map<String, WallState> states) {
        return new Matrix(
                matrix.wall(),
                matrix.today(),
                matrix.towns().stream()
                        .map(town -> new Matrix.Town(
                                town.division(),
                                town.rows().stream()
                                        .map(row -> new Matrix.Row(
                                                row.village(),
                                                states.get(row.village().code()),
                                                row.schedule(),
                                                row.open(),
                                                row.missing(),
                                                row.visit(),
                                                row.reviews(),
                                                row.activities()))
                                        .toList()))
                        .toList());
    }

    private static List<String> order(Matrix.Sources sources) {
        return Tonight.of(Made.matrix(sources)).stream()
                .map(line -> line.village().code())
                .toList();
    }
}
