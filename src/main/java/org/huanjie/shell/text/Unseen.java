package org.huanjie.shell.text;

import java.util.regex.Pattern;

/** 看不见的字符 — characters that have no picture: marks of direction, joiners, fillers, what copying brings along. */
public final class Unseen {

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2065}\\x{3164}\\x{FE00}-\\x{FE0F}"
                    + "\\x{FFA0}\\x{FFF0}-\\x{FFF8}\\x{E0000}-\\x{E0FFF}]+");

    private Unseen() {}

    public static boolean is(int character) {
        return character != ' '
                && (character < '\u3400' || character > '\u9FFF')
                && UNSEEN.matcher(Character.toString(character)).matches();
    }

    /** The text without them; a text that has none is given back as it is. */
    public static String without(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && (c < '\u3400' || c > '\u9FFF')) {
                return UNSEEN.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    /** Whether nothing of it can be seen. */
    public static boolean blank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || is(c));
    }
}
