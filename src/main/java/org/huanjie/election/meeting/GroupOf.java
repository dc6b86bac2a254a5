package org.huanjie.election.meeting;

/**
 * 开会的村民小组 — which of a village's groups met: one group's meeting is not the village's (R-SC-1).
 *
 * @param number which group, from 1
 * @param of how many groups the village has
 */
public record GroupOf(int number, int of) {

    public static final int MOST = 999;

    boolean lawful() {
        return number >= 1 && number <= of && of <= MOST;
    }
}
