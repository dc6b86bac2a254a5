package org.huanjie.store.scope;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * 所看届次 — the term whose elections the present work looks at; unbound, each village's own.
 *
 * <p>It is bound around a piece of work, as a {@link Scope} is, and read when a transaction begins. It says what is looked at and allows
 * nothing: what may be changed is asked of the election.
 */
public final class TermInView {

    private static final ScopedValue<UUID> CURRENT = ScopedValue.newInstance();

    private TermInView() {}

    public static Optional<UUID> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does work that looks at this term; transactions that begin inside it carry it. */
    public static <T> T call(UUID term, Supplier<T> work) {
        return ScopedValue.where(CURRENT, term).call(work::get);
    }

    /** As {@link #call}, for work that throws checked exceptions, as a filter chain does. */
    public static <T, X extends Throwable> T callThrowing(UUID term, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, term).call(work);
    }
}
