package org.huanjie.responsibility.bond;

import java.math.BigDecimal;
import org.huanjie.shell.text.Typing;

/** 金额 — fen, as they are kept, written as yuan; what people type is read by {@link org.huanjie.shell.text.Typing#fen}. */
public final class Yuan {

    private static final int FEN = 2;

    private Yuan() {}

    /** {@code 21000000} is {@code 210000.00}. */
    public static String of(long fen) {
        return BigDecimal.valueOf(fen, FEN).toPlainString();
    }
}
