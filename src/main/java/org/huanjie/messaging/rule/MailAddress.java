package org.huanjie.messaging.rule;

import java.util.Optional;
import java.util.regex.Pattern;

/** 邮箱地址 — as far as can be told without asking its server; shown without most of its name. */
public record MailAddress(String text) {

    private static final int MOST = 100;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9._+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,20}");

    public static Optional<MailAddress> of(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.length() <= MOST && FORM.matcher(text).matches())
                .map(MailAddress::new);
    }

    public String masked() {
        return text.charAt(0) + "***" + text.substring(text.indexOf('@'));
    }

    /** Never in a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
