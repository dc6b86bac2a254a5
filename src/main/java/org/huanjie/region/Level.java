package org.huanjie.region;

import java.util.Optional;

/** 层级 — the level of a division, told by the length of its code. */
public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWN(9),
    VILLAGE(12);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** Whether divisions of that level lie within divisions of this one. */
    public boolean isAbove(Level other) {
        return compareTo(other) < 0;
    }

    /** The level right above; empty above the province. */
    Optional<Level> above() {
        return this == PROVINCE ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** How many digits the code of a division of this level has. */
    int digits() {
        return digits;
    }
}
