package org.huanjie.candidacy.review.match;

import java.time.YearMonth;
import java.util.regex.Pattern;
import org.huanjie.roll.line.IdentityNumber;
import org.huanjie.shell.text.Typing;

/**
 * 折叠号码 — an identity number that holds by GB 11643, as one long: its first 17 digits, since the last follows from them.
 *
 * @param old it was written with 15 digits
 */
record PackedNumber(long digits, boolean old) {

    /** How many signs a number has. */
    static final int LENGTH = 18;

    /** Nothing that was read as it stands: see what is wrong with it by {@link #read}. */
    static final long NONE = -1;

    private static final int DIGITS = 17;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final byte[] CHECKS = {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'};
    private static final int[] DAYS = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FIRST_YEAR = 1900;
    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OLD_FORM = Pattern.compile("[1-9][0-9]{14}");
    private static final Pattern ROUNDED = Pattern.compile("[0-9.]+E\\+?[0-9]+");
    private static final Pattern FORMULA = Pattern.compile("\\s*=\\s*\"([^\"]*)\"\\s*");

    /** 读取结果 — the number, or what is wrong with it. */
    sealed interface Reading {
        record Read(PackedNumber number) implements Reading {}

        record Wrong(MatchRefusal why) implements Reading {}
    }

    /** The number that stands here as it should; {@link #NONE} for anything else. */
    static long at(byte[] text, int from) {
        long digits = 0;
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            int digit = text[from + i] - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            digits = digits * 10 + digit;
            sum += digit * WEIGHTS[i];
        }
        int check = text[from + DIGITS];
        boolean holds = text[from] != '0' && (check == 'x' ? 'X' : check) == CHECKS[sum % CHECKS.length];
        return holds
                        && born(
                                two(text, from + 6) * 100 + two(text, from + 8),
                                two(text, from + 10),
                                two(text, from + 12))
                ? digits
                : NONE;
    }

    /** The number that was meant: full-width digits, blanks, what nobody sees and a spreadsheet's wrapping are folded. */
    static Reading read(String written) {
        var formula = FORMULA.matcher(written);
        var text = IdentityNumber.written(Typing.folded(formula.matches() ? formula.group(1) : written))
                .text();
        if (text.isEmpty()) {
            return new Reading.Wrong(MatchRefusal.NUMBER_ABSENT);
        }
        if (OLD_FORM.matcher(text).matches()) {
            return read(ofToday(text), true);
        }
        if (!FORM.matcher(text).matches()) {
            return new Reading.Wrong(
                    ROUNDED.matcher(text).matches() ? MatchRefusal.NUMBER_ROUNDED : MatchRefusal.NUMBER_FORM);
        }
        return read(text, false);
    }

    private static Reading read(String text, boolean old) {
        long digits = Long.parseLong(text, 0, DIGITS, 10);
        int date = (int) (digits / 1000 % 100_000_000);
        if (!born(date / 10_000, date / 100 % 100, date % 100)) {
            return new Reading.Wrong(MatchRefusal.NUMBER_DATE);
        }
        return IdentityNumber.check(text) == text.charAt(DIGITS)
                ? new Reading.Read(new PackedNumber(digits, old))
                : new Reading.Wrong(MatchRefusal.NUMBER_CHECK);
    }

    // GB 11643: the year got its century, the end its check; whoever has 996 to 999 was a hundred when the numbers
    // began
    private static String ofToday(String old) {
        var century = old.compareTo(old.substring(0, 12) + "996") >= 0 ? "18" : "19";
        var digits = old.substring(0, 6) + century + old.substring(6);
        return digits + IdentityNumber.check(digits);
    }

    private static int two(byte[] text, int at) {
        return (text[at] - '0') * 10 + text[at + 1] - '0';
    }

    private static boolean born(int year, int month, int day) {
        return year >= FIRST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && (day < 29 || day <= DAYS[month])
                && (month != 2 || day < 29 || YearMonth.of(year, 2).isValidDay(day));
    }
}
