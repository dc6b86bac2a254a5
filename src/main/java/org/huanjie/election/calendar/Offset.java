package org.huanjie.election.calendar;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 天数 — a day counted from another: {@code T-20}, {@code S07+5}, {@code S08.limit+3}, {@code T-{final_list_days}}.
 *
 * @param anchor {@code T} the vote, {@code D} the declared result, a step's code, or that with {@code .limit}
 * @param sign −1 before the anchor, 1 after it
 * @param days how many; 0 where a setting says
 * @param setting whose value is the number, or empty
 */
record Offset(String anchor, int sign, int days, String setting) {

    private static final Pattern FORM =
            Pattern.compile("(T|D|S\\d\\d(?:\\.limit)?)(?:([+-])(?:(\\d+)|\\{([a-z_]+)}))?");

    static Optional<Offset> of(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an offset: " + text);
        }
        return Optional.of(new Offset(
                form.group(1),
                "-".equals(form.group(2)) ? -1 : 1,
                form.group(3) == null ? 0 : Integer.parseInt(form.group(3)),
                form.group(4) == null ? "" : form.group(4)));
    }

    /** How many days on; empty where the setting has no value. */
    Optional<Integer> days(Map<String, String> settings) {
        if (setting.isEmpty()) {
            return Optional.of(sign * days);
        }
        return Optional.ofNullable(settings.get(setting)).map(value -> sign * Integer.parseInt(value));
    }
}
