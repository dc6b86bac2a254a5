package org.huanjie.mobilisation.ride.plan;

import org.jspecify.annotations.Nullable;

/**
 * 乘车进度 — how far somebody's ride is: what has happened is planned no more.
 *
 * @param car in whose car they sit, or whose was told to them
 * @param at since when, as a second of the day; of one at home, the time that was told to them
 */
public record Progress(
        Step step, @Nullable CarId car, @Nullable Integer at) {

    /** 乘车阶段 — in their order. */
    public enum Step {
        AT_HOME,
        ON_THE_WAY,
        AT_HALL,
        ON_THE_WAY_BACK,
        BACK_HOME;

        public boolean isOnBoard() {
            return this == ON_THE_WAY || this == ON_THE_WAY_BACK;
        }
    }

    /** Nothing has been told yet. */
    public static Progress none() {
        return new Progress(Step.AT_HOME, null, null);
    }

    public static Progress told(CarId car, int at) {
        return new Progress(Step.AT_HOME, car, at);
    }

    public static Progress onBoard(Step step, CarId car, int at) {
        return new Progress(step, car, at);
    }

    public static Progress atHall(int since) {
        return new Progress(Step.AT_HALL, null, since);
    }

    public static Progress backHome() {
        return new Progress(Step.BACK_HOME, null, null);
    }
}
