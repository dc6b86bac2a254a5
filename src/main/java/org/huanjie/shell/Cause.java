package org.huanjie.shell;

import java.util.Locale;

/** 拒因 — what is known of a reason as such, whatever it is said of. */
public interface Cause {

    /** The constant's own name: {@code NOT_ON_ROLL}. */
    String name();

    /** The gate or rule that says so: {@code R-RG-5}. */
    String rule();

    /** Where its sentences stand among the messages: {@code candidacy.refused}. */
    String family();

    /** The key of its sentence; what to do about it is said under the same key with {@code .remedy}. */
    default String key() {
        return family() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it goes by itself, so that the same may be sent again. */
    default boolean passes() {
        return false;
    }
}
