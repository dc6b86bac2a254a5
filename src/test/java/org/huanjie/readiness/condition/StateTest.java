package org.huanjie.readiness.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.step.Verification;
import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void everyStateIsReached() {
        var reached = EnumSet.of(State.UNAPPLIED);
        var open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            var here = open.poll();
            for (var step : Step.values()) {
                here.on(step).map(Transition::next).filter(reached::add).ifPresent(open::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
    }

    @Test
    void everyStepIsPossibleSomewhereAndLeadsToOneState() {
        assertThat(Transition.ALL).extracting(Transition::step).contains(Step.values());
        assertThat(Transition.ALL)
                .extracting(transition -> List.of(transition.here(), transition.step()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPassIsReachedOnlyByDecidingOnAVerification() {
        assertThat(Transition.ALL)
                .filteredOn(transition -> transition.next() == State.PASSED && transition.here() != State.PASSED)
                .allSatisfy(transition -> {
                    assertThat(transition.step()).isEqualTo(Step.PASS);
                    assertThat(transition.here()).isIn(State.VERIFYING, State.REVERIFYING);
                });
    }

    @Test
    void whoeverLeavesAPassVerifiesAllAnew() {
        assertThat(Transition.ALL)
                .filteredOn(transition -> transition.here() == State.PASSED && transition.next() != State.PASSED)
                .isNotEmpty()
                .allMatch(Transition::newRound);
    }

    @Test
    void noStateIsADeadEndWithoutAPass() {
        for (var from : State.values()) {
            assertThat(reachable(from)).as("from %s", from).contains(State.PASSED);
        }
    }

    @Test
    void ofAllWaysThatSixConditionsCanStandOnlySixMetMayPass() {
        var states = ConditionState.values();
        int ways = (int) Math.pow(states.length, Condition.values().length);
        for (int way = 0; way < ways; way++) {
            var items = new ArrayList<Assessment.Item>();
            int rest = way;
            for (var condition : Condition.values()) {
                items.add(new Assessment.Item(condition, states[rest % states.length], null, null));
                rest /= states.length;
            }
            var assessment = assessment(items);
            long unmet = items.stream()
                    .filter(item -> item.state() != ConditionState.MET)
                    .count();
            assertThat(Verification.against(Decision.PASS, "", assessment)).hasSize((int) unmet);
            assertThat(assessment.passed()).isEqualTo(unmet == 0);
        }
    }

    @Test
    void aRefusalNamesAConditionThatIsNotMetAndItsReasons() {
        var met = assessment(Arrays.stream(Condition.values())
                .map(condition -> new Assessment.Item(condition, ConditionState.MET, null, null))
                .toList());
        assertThat(Verification.against(Decision.REFUSE, " ", met))
                .extracting(reason -> reason.key())
                .containsExactly("readiness.refused.nothing-against", "readiness.refused.no-reason");
    }

    @Test
    void listsNameEveryStateOnce() {
        assertThat(State.byUrgency()).containsExactlyInAnyOrder(State.values());
    }

    private static Assessment assessment(List<Assessment.Item> items) {
        var standing =
                new Standing(new UUID(0, 1), "330326103210", 1, State.PASSED, 1, 1, null, null, null, false, null, 0);
        return new Assessment(standing, items);
    }

    private static Set<State> reachable(State from) {
        var reached = EnumSet.of(from);
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (var transition : Transition.ALL) {
                if (transition.here() == open.peek() && reached.add(transition.next())) {
                    open.add(transition.next());
                }
            }
            open.poll();
        }
        return reached;
    }
}
