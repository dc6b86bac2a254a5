package org.huanjie.roll.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huanjie.shell.text.Unseen;

/** 公民身份号码 — 6 digits area, 8 date of birth, 3 order (odd = male), 1 check (GB 11643). */
public record IdentityNumber(String text) {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private static final int FIRST_YEAR = 1900;

    /** As people and spreadsheets write it: spaces, what nobody sees and a leading apostrophe go, x becomes X. */
    public static IdentityNumber written(String text) {
        var bare = SPACES.matcher(Unseen.without(text)).replaceAll("");
        return new IdentityNumber((bare.startsWith("'") ? bare.substring(1) : bare).toUpperCase(Locale.ROOT));
    }

    /** What is wrong with it, if anything; the first thing alone, since each next one needs the one before. */
    Optional<Problem> fault(LocalDate today) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of(text.matches("[0-9.]+E\\+?[0-9]+") ? Problem.NUMBER_ROUNDED : Problem.NUMBER_FORM);
        }
        var birth = date();
        if (birth.isEmpty() || birth.get().isAfter(today) || birth.get().getYear() < FIRST_YEAR) {
            return Optional.of(Problem.NUMBER_DATE);
        }
        return check(text) == text.charAt(17) ? Optional.empty() : Optional.of(Problem.NUMBER_CHECK);
    }

    public LocalDate birth() {
        return date().orElseThrow(() -> new IllegalStateException("an identity number without a date of birth"));
    }

    String sex() {
        return (text.charAt(16) - '0') % 2 == 1 ? "MALE" : "FEMALE";
    }

    public String lastFour() {
        return text.substring(14);
    }

    public String masked() {
        return "*".repeat(14) + lastFour();
    }

    /** The check character for the first 17 digits. */
    public static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(part(6, 10), part(10, 12), part(12, 14)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int part(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
