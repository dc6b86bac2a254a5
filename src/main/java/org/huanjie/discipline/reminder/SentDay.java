package org.huanjie.discipline.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.shell.Worded;

/**
 * 已发之日 — what became of a day of a series.
 *
 * @param people how many there were of its classes
 * @param written how many messages were written, and how many people refuse them
 */
public record SentDay(
        LocalDate day,
        Outcome outcome,
        Optional<UUID> mailing,
        int people,
        int written,
        int refused,
        int segments,
        int fen) {

    /** 当日结果. */
    public enum Outcome implements Worded {
        /** 已发 */
        SENT,
        /** 漏发: the day was over before anything ran */
        MISSED,
        /** 扣下: a candidate's name stood in the text when it was due */
        HELD;

        @Override
        public String key() {
            return "reminder.outcome." + name();
        }
    }

    static SentDay without(LocalDate day, Outcome outcome) {
        return new SentDay(day, outcome, Optional.empty(), 0, 0, 0, 0, 0);
    }
}
