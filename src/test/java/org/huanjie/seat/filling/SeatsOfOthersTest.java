package org.huanjie.seat.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.huanjie.election.committee.SeatsHeld.Held;
import org.huanjie.roll.voter.VoterId;
import org.junit.jupiter.api.Test;

/** 在任核对 — the person counts, not the name; the name where the roll knows nobody (R-AF-7). */
class SeatsOfOthersTest {

    private static final VoterId THEN = new VoterId(new UUID(1, 1));
    private static final VoterId NOW = new VoterId(new UUID(1, 2));
    private static final VoterId OTHER = new VoterId(new UUID(2, 1));

    @Test
    void whoeverSitsIsKnownOnWhateverRollAndUnderWhateverName() {
        assertThat(SeatsOfOthers.held(List.of(THEN, NOW), List.of(NOW), true)).isEqualTo(Held.YES);
        assertThat(SeatsOfOthers.held(List.of(THEN, NOW), List.of(NOW), false)).isEqualTo(Held.YES);
    }

    @Test
    void anotherOfThatNameIsAnother() {
        assertThat(SeatsOfOthers.held(List.of(THEN, NOW), List.of(OTHER), true)).isEqualTo(Held.NO);
    }

    @Test
    void ofSeveralOfThatNameItIsAsked() {
        assertThat(SeatsOfOthers.held(List.of(THEN, NOW), List.of(NOW, OTHER), true)).isEqualTo(Held.PERHAPS);
    }

    @Test
    void whereTheRollKnowsNobodyTheNameIsAsked() {
        assertThat(SeatsOfOthers.held(List.of(), List.of(OTHER), true)).isEqualTo(Held.PERHAPS);
        assertThat(SeatsOfOthers.held(List.of(THEN), List.of(), true)).isEqualTo(Held.PERHAPS);
        assertThat(SeatsOfOthers.held(List.of(), List.of(), false)).isEqualTo(Held.NO);
    }
}
