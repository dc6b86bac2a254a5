package org.huanjie.store.scope;

import java.util.Optional;
import java.util.function.Supplier;
import org.huanjie.region.DivisionCode;

/**
 * 辖区范围 — the division codes that the present work may touch, as the half-open range {@code [lo, hi)}.
 *
 * <p>It is bound around a piece of work and read when a transaction begins; row level security compares each row's code with it.
 * Unbound, it is empty: a forgotten scope shows nothing.
 *
 * @param account who is at work, by sign-in name: the author of what is entered; empty where nobody has signed in
 * @param role in which role, by its name: a step is refused that is another role's; empty where nobody has signed in
 */
public record Scope(String lo, String hi, String account, String role) {

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    /** The division with this code and everything below it. */
    public static Scope of(String code) {
        return new Scope(code, new DivisionCode(code).end(), "", "");
    }

    /** The same divisions, for this account at work in this role. */
    public Scope as(String signInName, String roleName) {
        return new Scope(lo, hi, signInName, roleName);
    }

    /** The scope bound around the present work, if any. */
    public static Optional<Scope> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Does work within this scope; transactions that begin inside it carry it. */
    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /** As {@link #call}, for work without an answer. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** As {@link #call}, for work that throws checked exceptions, as a filter chain does. */
    public <T, X extends Throwable> T callThrowing(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    public boolean holds(String code) {
        return code.compareTo(lo) >= 0 && code.compareTo(hi) < 0;
    }
}
