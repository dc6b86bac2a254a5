package org.huanjie.count.ballot;

import java.util.Optional;
import org.huanjie.shell.Worded;

/** 存疑缘由 — why a sheet, or a part of it, is set aside for the election committee (R-BV-4, R-BV-5); keyed by its digit after {@code d}. */
public enum DoubtReason implements Worded {
    /** 看不出选谁 */
    INTENT,
    /** 符号或涂改存疑 */
    MARKS,
    /** 姓名待确认 */
    NAME,
    /** 纸张破损或来源存疑 */
    PAPER,
    /** 代写有异议 */
    HANDED,
    /** 其他 */
    OTHER;

    /** The digit that the teller types after {@code d}. */
    public int digit() {
        return ordinal() + 1;
    }

    static Optional<DoubtReason> ofDigit(int digit) {
        return digit >= 1 && digit <= values().length ? Optional.of(values()[digit - 1]) : Optional.empty();
    }

    @Override
    public String key() {
        return "doubt-reason." + name();
    }
}
