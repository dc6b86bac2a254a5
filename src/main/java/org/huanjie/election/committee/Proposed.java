package org.huanjie.election.committee;

import java.util.Optional;

/**
 * 推选申报 — a person chosen, with what is asked of them before it is taken down.
 *
 * @param tie of a supervisor: whether anything keeps them from it; empty where nobody said
 * @param namesake whether it was said that they only bear the name of somebody of the villagers' committee, or of a near relative of one
 */
public record Proposed(Choice choice, Optional<Tie> tie, boolean namesake) {

    public static Proposed of(Choice choice) {
        return new Proposed(choice, Optional.empty(), false);
    }
}
