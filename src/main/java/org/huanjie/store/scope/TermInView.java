package org.huanjie.store.scope;

import java.time.LocalDate;
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

    /** 所看 — the term, and the day whose names of divisions are shown with it. */
    private record Looked(UUID term, Optional<LocalDate> day) {}

    private static final ScopedValue<Looked> CURRENT = ScopedValue.newInstance();

    private TermInView() {}

    public static Optional<UUID> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get().term()) : Optional.empty();
    }

    /** The day as of which divisions are named; empty for today. */
    public static Optional<LocalDate> day() {
        return CURRENT.isBound() ? CURRENT.get().day() : Optional.empty();
    }

    /** Does work that looks at this term; transactions that begin inside it carry it. */
    public static <T> T call(UUID term, Supplier<T> work) {
        return ScopedValue.where(CURRENT, new Looked(term, Optional.empty())).call(work::get);
    }

    /** As {@link #call} with the divisions of that day, for work that throws checked exceptions, as a filter chain does. */
    public static <T, X extends Throwable> T callThrowing(UUID term, LocalDate day, ScopedValue.CallableOp<T, X> work)
            throws X {
        return ScopedValue.where(CURRENT, new Looked(term, Optional.of(day))).call(work);
    }
}
