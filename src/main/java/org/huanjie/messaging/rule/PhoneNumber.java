package org.huanjie.messaging.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** 手机号码 — of the mainland, eleven figures; shown without its middle. */
public record PhoneNumber(String digits) {

    private static final Pattern FORM = Pattern.compile("(?=\\d{11}$)1[3-9]\\d+");
    private static final Pattern SPACE = Pattern.compile("[\\s-]");

    public PhoneNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("no telephone number");
        }
    }

    /** As people write it: with blanks, hyphens or the country in front. */
    public static Optional<PhoneNumber> of(String text) {
        var plain = SPACE.matcher(text).replaceAll("").replaceFirst("^(\\+|00)86", "");
        return Optional.of(plain)
                .filter(digits -> FORM.matcher(digits).matches())
                .map(PhoneNumber::new);
    }

    public String masked() {
        return digits.substring(0, 3) + "****" + digits.substring(7);
    }

    /** Never in a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
