package org.huanjie.shell.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 录入 — what people type into forms, read in one way by the browser and the server; each constant is a kind of field with the one pattern
 * that both hold it against.
 *
 * <p>A Chinese keyboard types full-width figures and letters, wide blanks and marks that nobody sees. A text of figures, Latin letters and
 * signs alone is folded to what was meant; in a text with any other letter only the blanks at its ends go, since ， and （ belong there.
 * The browser's twin is {@code typedText} in huanjie.js.
 */
public enum Typing {
    /** 整数: ballots, people, households */
    NUMBER("[0-9]{1,6}"),
    /** 百分数: with its sign or without, at most two decimals */
    PERCENT("[0-9]{1,3}(\\.[0-9]{1,2})?%?"),
    /** 小数: yuan */
    DECIMAL("[0-9]{1,3}(,?[0-9]{1,3}){0,3}(\\.[0-9]{1,2})?"),
    /** 数字代码: one-time codes and codes of divisions, in groups as they are printed */
    DIGITS("[0-9]{1,4}( ?[0-9]{1,4}){0,4}");

    private static final Set<String> SECRET = Set.of("password", "again", "present");

    private static final int FULL_WIDTH = 0xFEE0; // from ! to ～ they stand in the order of ASCII, so far above it
    private static final Pattern YUAN = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");

    private final String pattern;
    private final Pattern whole;

    Typing(String pattern) {
        this.pattern = pattern;
        this.whole = Pattern.compile(pattern);
    }

    /** As the browser's {@code pattern}: it also lets pass what will be folded, for pages whose script has not come. */
    public String pattern() {
        return "\\s*" + pattern.replace("0-9", "0-9０-９").replace(",?", "[,，]?").replace("\\.", "[.．]").replace("%", "[%％]") + "\\s*";
    }

    /** Whether a field is taken as it is, blanks and all: a password, whoever's it is. */
    public static boolean secret(String field) {
        return SECRET.contains(field.substring(field.lastIndexOf('-') + 1));
    }

    /** A field's text as every handler gets it: without the blanks at its ends, folded where it holds no letter but Latin ones. */
    public static String read(String text) {
        if (text.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            return text;
        }
        boolean latin = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .allMatch(character -> character < 0x80 || isFullWidth(character));
        return latin ? folded(text) : trimmed(text);
    }

    /** Full-width figures, letters and signs as ASCII, every blank as a space, without what nobody sees, and without blanks at the ends. */
    public static String folded(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().filter(character -> !isUnseen(character)).forEach(character -> {
            if (isFullWidth(character)) {
                plain.append((char) (character - FULL_WIDTH));
            } else {
                plain.appendCodePoint(isBlank(character) && character != '\n' && character != '\r' ? ' ' : character);
            }
        });
        return trimmed(plain.toString());
    }

    /** A whole number of at most six figures. */
    public static OptionalInt number(String text) {
        var plain = folded(text);
        return NUMBER.whole.matcher(plain).matches() ? OptionalInt.of(Integer.parseInt(plain)) : OptionalInt.empty();
    }

    /** A share of a hundred, with its sign or without. */
    public static Optional<BigDecimal> percent(String text) {
        var plain = folded(text);
        return PERCENT.whole.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace("%", "")))
                : Optional.empty();
    }

    /** A share of a hundred without decimals. */
    public static OptionalInt wholePercent(String text) {
        var share = percent(text).filter(read -> read.scale() == 0);
        return share.isPresent() ? OptionalInt.of(share.get().intValueExact()) : OptionalInt.empty();
    }

    /** A number with at most two decimals, with commas or without. */
    public static Optional<BigDecimal> decimal(String text) {
        var plain = folded(text);
        return DECIMAL.whole.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(",", "")))
                : Optional.empty();
    }

    /** An amount of yuan with commas or without, as fen: integers, never a fraction. */
    public static OptionalLong fen(String text) {
        var plain = folded(text).replace(",", "");
        return YUAN.matcher(plain).matches()
                ? OptionalLong.of(new BigDecimal(plain).movePointRight(2).longValueExact())
                : OptionalLong.empty();
    }

    /** A day as the browser sends it, or in any spelling of {@link WrittenDay}. */
    public static Optional<LocalDate> day(String text) {
        return WrittenDay.read(folded(text));
    }

    /** A day with its hour, as the browser sends it. */
    public static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(folded(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** An hour and minute: 9:30, 09:30, as the browser sends them or with a full-width colon. */
    public static Optional<LocalTime> time(String text) {
        try {
            var plain = folded(text);
            return Optional.of(LocalTime.parse(plain.indexOf(':') == 1 ? "0" + plain : plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isEnd(text.charAt(from))) {
            from++;
        }
        while (from < to && isEnd(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isEnd(char character) {
        return isBlank(character) || isUnseen(character);
    }

    private static boolean isFullWidth(int character) {
        return character >= 0xFF01 && character <= 0xFF5E;
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isUnseen(int character) {
        return Character.getType(character) == Character.FORMAT;
    }
}
