package org.huanjie.mobilisation.ride.plan;

/** 求解步数 — how long a plan is improved: by steps where it has to come out the same again, by time only where somebody measures. */
@FunctionalInterface
public interface Effort {

    /** How much of it is spent after so many steps: 0 none, 1 and above all. */
    double spentAfter(int steps);

    static Effort ofSteps(int most) {
        return steps -> most == 0 ? 1 : (double) steps / most;
    }
}
