package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.law.Setting;
import org.huanjie.shell.Worded;
import org.jspecify.annotations.Nullable;

/**
 * 日程表 — the whole way of a village's election in days, S00 to S29: the plan's days, the law's limits apart, and what was done when.
 *
 * @param vote the election day, planned or fixed
 * @param fixed whether it was fixed at the start (S03), or is the plan's only
 */
public record Schedule(String village, LocalDate vote, boolean fixed, List<Line> lines) {

    /** 步骤状态 — how a step stands to its days. */
    public enum State implements Worded {
        DONE,
        DONE_LATE,
        NOW,
        LATE,
        AHEAD,
        /** nothing called for it, or nothing is on record, and its time is over */
        NOT_HELD;

        @Override
        public String key() {
            return "election.schedule-state." + name();
        }
    }

    /**
     * 日程行 — one step.
     *
     * @param step {@code S00} to {@code S29}
     * @param earliest the first day that the law allows; null where it sets none
     * @param limit the last day that the law allows; null where it sets none
     * @param done the day on which it was done; null while it is not
     * @param rule what sets the limit; empty where nothing does
     * @param asks the setting without which nobody knows the limit; null where none is missing
     * @param needed whether anything calls for it; a re-vote that nothing calls for is not
     * @param lessons what the pilots taught about it
     */
    public record Line(
            String step,
            LocalDate from,
            LocalDate until,
            @Nullable LocalDate earliest,
            @Nullable LocalDate limit,
            @Nullable LocalDate done,
            State state,
            String rule,
            @Nullable Setting asks,
            boolean needed,
            List<String> lessons) {

        /** How its state looks: {@code done}, {@code wait}, {@code stop}, or empty. */
        public String css() {
            return switch (state) {
                case DONE -> "done";
                case DONE_LATE, NOW -> "wait";
                case LATE -> "stop";
                case AHEAD, NOT_HELD -> "";
            };
        }

        /** The day by which it must be done: the law's, else the plan's. */
        public LocalDate due() {
            return limit == null ? until : limit;
        }
    }

    public Line line(String step) {
        return lines.stream()
                .filter(line -> line.step().equals(step))
                .findFirst()
                .orElseThrow();
    }
}
