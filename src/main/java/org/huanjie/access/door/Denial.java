package org.huanjie.access.door;

import java.time.Instant;
import java.time.LocalDate;
import org.huanjie.access.who.Role;

/** 拒绝记录 — what an account was denied on a day, how often, and why. */
public record Denial(
        LocalDate day,
        String by,
        Role role,
        String division,
        String method,
        String pattern,
        Why why,
        long times,
        Instant firstAt,
        Instant lastAt) {

    /** 缘由. */
    public enum Why {
        /** the handler answers other roles */
        ROLE,
        /** the division is not the account's own */
        DIVISION,
        /** the form carried no token that holds */
        TOKEN,
        /** the browser says that another site sent it */
        ORIGIN,
        /** a file where none is taken, or too long a form */
        BODY
    }
}
