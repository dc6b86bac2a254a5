package org.huanjie.region;

/** 层级 — the level of a division, told by the length of its code (GB/T 2260 and the statistical codes below it). */
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

    public int digits() {
        return digits;
    }

    /** The code of the division above one of this level; empty above a province. */
    public String parentOf(String code) {
        return this == PROVINCE ? "" : code.substring(0, values()[ordinal() - 1].digits);
    }

    /** The level of a code; throws where no level has that many digits. */
    public static Level of(String code) {
        for (var level : values()) {
            if (level.digits == code.length()) {
                return level;
            }
        }
        throw new IllegalArgumentException("no level has a code of this length: " + code);
    }
}
