package org.huanjie.discipline.study;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.huanjie.polling.preparation.DutyKind;

/**
 * 受训人员 — somebody who was trained: for which duties, by a course or by the quiz, on which day first.
 *
 * @param pledgedOn when they pledged for their duty; empty where they have not, or took it back
 */
public record Trained(String name, Set<DutyKind> kinds, LocalDate on, Optional<LocalDate> pledgedOn) {
    public Trained {
        kinds = Set.copyOf(kinds);
    }
}
