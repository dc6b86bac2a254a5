package org.huanjie.responsibility.bond;

import java.math.BigDecimal;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.huanjie.shell.text.Typing;

/** 金额 — yuan as people write them, fen as they are kept; integers, never a fraction. */
public final class Yuan {

    private static final Pattern TYPED = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");
    private static final int FEN = 2;

    private Yuan() {}

    /** {@code 21000000} is {@code 210000.00}. */
    public static String of(long fen) {
        return BigDecimal.valueOf(fen, FEN).toPlainString();
    }

    /** The fen of what was typed, with commas or without; empty where it is no amount. */
    public static OptionalLong fen(String typed) {
        var plain = Typing.folded(typed).replace(",", "");
        return TYPED.matcher(plain).matches()
                ? OptionalLong.of(new BigDecimal(plain).movePointRight(FEN).longValueExact())
                : OptionalLong.empty();
    }
}
