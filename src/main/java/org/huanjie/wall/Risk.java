package org.huanjie.wall;

import org.huanjie.problem.Problems;

/** 风险 — the worst open problem of a village: red, yellow, blue, or none open. */
public enum Risk {
    NONE,
    BLUE,
    YELLOW,
    RED;

    static Risk of(Problems.Open open) {
        if (open.red() > 0) {
            return RED;
        }
        if (open.yellow() > 0) {
            return YELLOW;
        }
        return open.blue() > 0 ? BLUE : NONE;
    }
}
