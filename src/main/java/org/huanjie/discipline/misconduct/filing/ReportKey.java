package org.huanjie.discipline.misconduct.filing;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.shell.text.Typing;

/** 查询码 — 100 random bits in letters and figures that are not mistaken for each other; whoever has it is whoever reported. */
public record ReportKey(String plain) {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32 of them: five bits each
    static final int LENGTH = 20;
    private static final int BITS = 5;
    private static final int PART = 4;

    static ReportKey random(SecureRandom random) {
        return new ReportKey(IntStream.range(0, LENGTH)
                .mapToObj(i -> Character.toString(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining()));
    }

    /** Of bits that nobody else can make: 100 of these. */
    static ReportKey of(byte[] bits) {
        var all = new BigInteger(1, bits);
        return new ReportKey(IntStream.range(0, LENGTH)
                .mapToObj(i -> Character.toString(
                        LETTERS.charAt(all.shiftRight(i * BITS).intValue() & (LETTERS.length() - 1))))
                .collect(Collectors.joining()));
    }

    /** As someone typed it: small or capital letters, with or without hyphens. */
    public static ReportKey typed(String text) {
        return new ReportKey(Typing.folded(text).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    /** As it is copied down. */
    public String text() {
        return IntStream.range(0, plain.length() / PART)
                .mapToObj(n -> plain.substring(n * PART, (n + 1) * PART))
                .collect(Collectors.joining("-"));
    }

    /** As nobody reads it by mistake. */
    @Override
    public String toString() {
        return "ReportKey";
    }
}
