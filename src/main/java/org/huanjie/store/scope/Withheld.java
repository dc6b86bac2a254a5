package org.huanjie.store.scope;

import java.util.function.BooleanSupplier;

/** 暂不写入 — bound around a piece of work whose transactions may not last yet: each that would be committed while this says so is rolled back. */
public final class Withheld {

    private static final ScopedValue<Withheld> CURRENT = ScopedValue.newInstance();

    private final BooleanSupplier so;
    private boolean dropped;

    /** @param so whether nothing may last, asked as each transaction ends */
    public Withheld(BooleanSupplier so) {
        this.so = so;
    }

    /** Does work within it. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Whether a transaction that might have written was rolled back. */
    public boolean dropped() {
        return dropped;
    }

    /** Does what lasts all the same: the note that somebody looked at what is personal. */
    public static void lifted(Runnable work) {
        ScopedValue.where(CURRENT, new Withheld(() -> false)).run(work);
    }

    /** Whether the transaction that ends now is to be rolled back. */
    static boolean drops(boolean readOnly) {
        if (!CURRENT.isBound() || !CURRENT.get().so.getAsBoolean()) {
            return false;
        }
        CURRENT.get().dropped |= !readOnly;
        return true;
    }
}
