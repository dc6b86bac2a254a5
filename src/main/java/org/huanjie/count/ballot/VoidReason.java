package org.huanjie.count.ballot;

import java.util.Optional;
import org.huanjie.shell.Worded;

/** 废票缘由 — why a sheet or the part for a post does not count (R-BV-2..4); the first two are found, the others keyed by their digit. */
public enum VoidReason implements Worded {
    /** 超额: more names than seats */
    OVER_VOTE,
    /** 兼写: nobody is named but who is named for a higher post on the same sheet (R-WN-14) */
    NAMED_HIGHER,
    /** 涂改难辨 */
    UNREADABLE,
    /** 损毁 */
    TORN,
    /** 非正式选票 */
    NOT_OFFICIAL,
    /** 另选的人无法确认 */
    NOT_IDENTIFIED,
    /** 代写违背本人意愿 */
    AGAINST_WILL,
    /** 选举委员会认定 */
    RULED;

    /** The digit that the teller types after {@code x}. */
    public int digit() {
        return ordinal() - NAMED_HIGHER.ordinal();
    }

    static Optional<VoidReason> ofDigit(int digit) {
        int at = digit + NAMED_HIGHER.ordinal();
        return digit >= 1 && at < values().length ? Optional.of(values()[at]) : Optional.empty();
    }

    @Override
    public String key() {
        return "void-reason." + name();
    }
}
