package org.huanjie.shell;

import java.util.List;

/**
 * 拒绝理由 — a reason for which a module refuses something. Each module lists its own in one enum; what is known of a reason is asked
 * of the constant, and the key of its sentence is made from it, so that no sentence steers the program.
 */
public interface Refusal extends Reason.Cause {

    /** This reason, with what its sentence needs. */
    default Reason of(Object... arguments) {
        return new Reason(this, rule(), List.of(arguments), "");
    }
}
