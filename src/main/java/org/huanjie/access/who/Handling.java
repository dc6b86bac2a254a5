package org.huanjie.access.who;

import java.time.Instant;
import java.util.Optional;

/**
 * 经手 — one time that an account's secret passed through an office's hands.
 *
 * @param by the sign-in name of who did it
 * @param byDivision where they stood then; empty where only the name is known
 * @param given how the temporary password went to its person; empty where it has not yet
 */
public record Handling(
        Kind kind,
        Instant at,
        String by,
        Optional<String> byDivision,
        Optional<Second> second,
        Optional<Delivery> given) {

    /** 经手事由. */
    public enum Kind {
        /** 开设 */
        OPENED,
        /** 重置 */
        RESET,
        /** 移交 */
        HANDED_OVER
    }

    /** 交付方式. */
    public enum Given {
        /** 密封信 */
        SLIP,
        /** 本人在场，屏幕显示 */
        PRESENT,
        /** 单位屏幕显示 — as it was done before slips were printed */
        BEFORE
    }

    /** 确认人 — who confirmed it, where two must. */
    public record Second(String by, Optional<String> division) {}

    /** 交付. */
    public record Delivery(Given way, Instant at) {}

    /** Whether it was this account's doing, or confirming. */
    public boolean isOf(String signInName) {
        return by.equals(signInName)
                || second.filter(other -> other.by().equals(signInName)).isPresent();
    }
}
