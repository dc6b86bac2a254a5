package org.huanjie.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huanjie.county.ListEntry;
import org.huanjie.problem.kind.ProblemKind;
import org.junit.jupiter.api.Test;

/** The way of a problem: every state is reached, none is closed but by a verification of what was applied for. */
class TransitionTest {

    /** 可达 — a state with what holds in it: evidence is there, and the last who acted was a second person. */
    private record Reached(ProblemState state, boolean evidence, boolean second) {}

    @Test
    void everyStateIsReachedAndClosedOnlyWithEvidenceByASecondPerson() {
        var reached = new HashSet<Reached>();
        var open = new ArrayDeque<>(List.of(new Reached(ProblemState.REGISTERED, false, false)));
        while (!open.isEmpty()) {
            var here = open.poll();
            if (reached.add(here)) {
                here.state().steps().forEach(step -> open.add(after(here, step)));
            }
        }
        assertThat(reached).extracting(Reached::state).contains(ProblemState.values());
        assertThat(reached)
                .filteredOn(each -> each.state() == ProblemState.CLOSED)
                .isNotEmpty()
                .allMatch(each -> each.evidence() && each.second());
    }

    @Test
    void fromEveryStateAProblemCanBeClosed() {
        for (var from : ProblemState.values()) {
            var found = EnumSet.of(from);
            var open = new ArrayDeque<>(List.of(from));
            while (!open.isEmpty()) {
                for (var step : open.peek().steps()) {
                    var next = open.peek().on(step).orElseThrow().next();
                    if (found.add(next)) {
                        open.add(next);
                    }
                }
                open.poll();
            }
            assertThat(found).as("from %s", from).contains(ProblemState.CLOSED);
        }
    }

    @Test
    void aStepLeadsToOneStateAndOnlyReopeningBeginsARound() {
        assertThat(Transition.ALL)
                .extracting(each -> List.of(each.here(), each.step()))
                .doesNotHaveDuplicates();
        assertThat(Transition.ALL)
                .filteredOn(Transition::newRound)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.here()).isEqualTo(ProblemState.CLOSED);
                    assertThat(each.step()).isEqualTo(ProblemStep.REOPEN);
                });
    }

    @Test
    void aKindThatTheListDoesNotHoldIsOther() {
        assertThat(ProblemKind.LIST.shipped()).hasSize(14).allMatch(ListEntry::open);
        assertThat(ProblemKind.LIST.shipped().stream().filter(kind -> kind.standing() == ListEntry.Standing.FIXED))
                .extracting(ListEntry::code)
                .containsExactly(ProblemKind.OTHER.code());
        assertThat(ProblemKind.of("nothing of ours")).isEmpty();
        assertThat(ProblemKind.of("LEGACY")).contains(new ProblemKind("LEGACY"));
    }

    private static Reached after(Reached here, ProblemStep step) {
        var next = here.state().on(step).orElseThrow().next();
        return switch (step) {
            case APPLY_TO_CLOSE -> new Reached(next, true, false);
            case VERIFY -> new Reached(next, here.evidence(), true);
            default -> new Reached(next, false, false);
        };
    }
}
