package org.huanjie.shell.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 写明的日期 — the day that a text means beyond doubt: 2017-02-08, 2017/2/8, 2017.2.8, 20170208, 2017年2月8日, 二〇一七年二月八日, with the
 * hour or the day of the week behind it or without. A year of two digits and a day before its month are nobody's to guess.
 */
public final class WrittenDay {

    private static final String BEHIND =
            "(?:[T ]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?| *\\(?(?:星期|周)[一二三四五六日天]\\)?)?";
    private static final Pattern USUAL = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern APART =
            Pattern.compile("(\\d{4}) *[-/.年] *(\\d{1,2}) *[-/.月] *(\\d{1,2}) *日?" + BEHIND);
    private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})" + BEHIND);
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern CHINESE =
            Pattern.compile("([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日" + BEHIND);
    private static final Pattern TENS = Pattern.compile("([一二三]?)(十?)([一二三四五六七八九]?)");

    private WrittenDay() {}

    public static Optional<LocalDate> read(String text) {
        var usual = USUAL.matcher(text);
        if (usual.matches()) {
            return day(number(usual, 1), number(usual, 2), number(usual, 3));
        }
        var plain =
                Normalizer.normalize(Unseen.without(text), Normalizer.Form.NFKC).strip();
        for (var form : new Pattern[] {APART, TOGETHER}) {
            var found = form.matcher(plain);
            if (found.matches()) {
                return day(number(found, 1), number(found, 2), number(found, 3));
            }
        }
        var chinese = CHINESE.matcher(plain.replace(" ", ""));
        return chinese.matches()
                ? day(year(chinese.group(1)), tens(chinese.group(2)), tens(chinese.group(3)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int year(String digits) {
        return digits.replace('零', '〇')
                .replace('○', '〇')
                .chars()
                .map(DIGITS::indexOf)
                .reduce(0, (a, b) -> 10 * a + b);
    }

    /** Of 十二, 二十, 三十一; 0 where it is no number. */
    private static int tens(String digits) {
        var parts = TENS.matcher(digits);
        if (!parts.matches()) {
            return 0;
        }
        int ones = parts.group(3).isEmpty() ? 0 : DIGITS.indexOf(parts.group(3));
        int before = parts.group(1).isEmpty() ? 0 : DIGITS.indexOf(parts.group(1));
        if (parts.group(2).isEmpty()) {
            return before == 0 ? ones : ones == 0 ? before : 0;
        }
        return 10 * Math.max(1, before) + ones;
    }
}
