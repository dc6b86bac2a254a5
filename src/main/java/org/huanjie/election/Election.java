package org.huanjie.election;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 选举 — one village's election of one body in a term.
 *
 * @param term the term of the county it belongs to
 * @param seats how many are to be elected; 0 until fixed at the start (S03)
 * @param day the election day, once it is fixed
 */
public record Election(
        UUID id,
        UUID term,
        String village,
        Body body,
        Stage stage,
        int seats,
        @Nullable LocalDate day) {

    /** Whether the election stands at this stage or has passed it. */
    public boolean reached(Stage wanted) {
        return body.stages().indexOf(stage) >= body.stages().indexOf(wanted);
    }
}
