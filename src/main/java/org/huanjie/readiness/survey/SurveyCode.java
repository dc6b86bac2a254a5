package org.huanjie.readiness.survey;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.shell.text.Typing;

/** 评价码 — 65 random bits on a slip that belongs to nobody; letters and figures that are not mistaken for each other. */
record SurveyCode(String plain) {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // 32 of them: five bits each
    private static final int LENGTH = 13;

    static SurveyCode random(SecureRandom random) {
        return new SurveyCode(IntStream.range(0, LENGTH)
                .mapToObj(i -> Character.toString(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                .collect(Collectors.joining()));
    }

    /** As someone typed it: small or capital letters, with or without the hyphen. */
    static SurveyCode typed(String text) {
        return new SurveyCode(Typing.folded(text).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    /** As it is printed. */
    String text() {
        return plain.substring(0, 4) + "-" + plain.substring(4, 8) + "-" + plain.substring(8);
    }
}
