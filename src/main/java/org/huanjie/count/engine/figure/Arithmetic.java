package org.huanjie.count.engine.figure;

/** 整数运算 — parts of a number without fractions: what is more than a half, what is not less than a third. */
public final class Arithmetic {

    private Arithmetic() {}

    /** The smallest whole number strictly more than {@code numerator/denominator} of {@code whole}. */
    public static long moreThan(long whole, long numerator, long denominator) {
        return Math.multiplyExact(whole, numerator) / denominator + 1;
    }

    /** The smallest whole number not less than {@code numerator/denominator} of {@code whole}. */
    public static long atLeast(long whole, long numerator, long denominator) {
        return Math.ceilDiv(Math.multiplyExact(whole, numerator), denominator);
    }
}
