package org.huanjie.candidacy.review.own;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.shell.text.Typing;

/** 本人代码 — 60 random bits in letters and figures that are not mistaken for each other; good for one exchange. */
public record OwnCode(String plain) {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32 of them: five bits each
    private static final int LENGTH = 12;
    private static final int PART = 4;

    static OwnCode random(SecureRandom random) {
        return new OwnCode(IntStream.range(0, LENGTH)
                .mapToObj(i -> Character.toString(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining()));
    }

    /** As someone typed it: small or capital letters, with or without hyphens. */
    public static OwnCode typed(String text) {
        return new OwnCode(Typing.folded(text).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    /** As it is handed over. */
    public String text() {
        return plain.substring(0, PART) + "-" + plain.substring(PART, 2 * PART) + "-" + plain.substring(2 * PART);
    }
}
