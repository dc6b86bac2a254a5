package org.huanjie.discipline.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.polling.preparation.DutyKind;

/**
 * 培训班 — a course that was held.
 *
 * @param people who was there, of those enrolled
 */
public record Course(UUID id, Held held, List<UUID> people) {

    /**
     * 开班情况 — what is said of a course when it is taken down.
     *
     * @param kinds for which kinds of duty
     * @param material what was taught from; empty where nothing was written down
     */
    public record Held(Set<DutyKind> kinds, LocalDate on, String place, String trainer, String material) {
        public Held {
            kinds = Set.copyOf(kinds);
        }
    }
}
