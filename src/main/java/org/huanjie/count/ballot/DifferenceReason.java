package org.huanjie.count.ballot;

import java.util.Optional;
import org.huanjie.shell.Worded;

/** 差异缘由 — why one of two tellers keyed a sheet otherwise than the paper has it; keyed by its digit after {@code r}. */
public enum DifferenceReason implements Worded {
    /** 录错 */
    MISKEYED,
    /** 听错 */
    MISHEARD,
    /** 唱错 */
    MISCALLED;

    /** The digit that the teller types after {@code r}. */
    public int digit() {
        return ordinal() + 1;
    }

    static Optional<DifferenceReason> ofDigit(int digit) {
        return digit >= 1 && digit <= values().length ? Optional.of(values()[digit - 1]) : Optional.empty();
    }

    @Override
    public String key() {
        return "difference-reason." + name();
    }
}
