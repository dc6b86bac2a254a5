package org.huanjie.election.stage;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * 进入记录 — when an election entered a stage and who opened the door.
 *
 * @param by who pressed it, or who did the last that a stage needed which it then entered by itself
 */
public record Entered(ElectionId election, Stage stage, OffsetDateTime at, String by, boolean byItself) {

    /** For so long a stage that was entered by itself can be called back. */
    private static final Duration CALL_BACK = Duration.ofHours(1);

    /** Until when it can be called back; it never can where somebody decided it. */
    public Optional<OffsetDateTime> calledBackUntil() {
        return byItself ? Optional.of(at.plus(CALL_BACK)) : Optional.empty();
    }
}
