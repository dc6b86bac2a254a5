package org.huanjie.shell;

import java.util.List;
import java.util.Locale;

/**
 * 拒绝理由 — a reason for which a module refuses something. Each module lists its own in one enum; what is known of a reason is asked
 * of the constant, and the key of its sentence is made from it, so that no sentence steers the program.
 */
public interface Refusal {

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

    /** This reason, with what its sentence needs. */
    default Reason of(Object... arguments) {
        return new Reason(rule(), key(), List.of(arguments), "");
    }
}
