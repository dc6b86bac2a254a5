package org.huanjie.election.meeting;

/**
 * 比例 — a part of a whole that a rule asks for, reckoned in whole numbers only (docs/rules.md, exact).
 *
 * @param strictly whether exactly the share is too little: 过半数, 超过 (Civil Code Art. 1259)
 */
public record Share(int numerator, int denominator, boolean strictly) {

    public static final Share MORE_THAN_HALF = new Share(1, 2, true);
    static final Share TWO_THIRDS = new Share(2, 3, false);
    static final Share MORE_THAN_FOUR_FIFTHS = new Share(4, 5, true);
    static final Share FOUR_FIFTHS = new Share(4, 5, false);

    public boolean reached(int part, int whole) {
        long left = (long) part * denominator;
        long right = (long) whole * numerator;
        return strictly ? left > right : left >= right;
    }

    /** The smallest part that is enough. */
    public int needed(int whole) {
        long right = (long) whole * numerator;
        return (int) (strictly ? right / denominator + 1 : (right + denominator - 1) / denominator);
    }
}
