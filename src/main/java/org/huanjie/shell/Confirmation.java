package org.huanjie.shell;

/**
 * 待确认 — whether what the present form asks for has been confirmed: awaited from the moment that its handler begins until
 * {@link ConfirmPage#unlessConfirmed} finds that the page which was shown is the one that came back. Until then nothing is written.
 */
public final class Confirmation {

    private static final ScopedValue<Confirmation> CURRENT = ScopedValue.newInstance();

    private boolean given;

    private Confirmation() {}

    /** Does work that may change nothing before it is confirmed. */
    public static <T, X extends Throwable> T await(ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, new Confirmation()).call(work);
    }

    /** Whether a confirmation is awaited and has not come. */
    public static boolean awaited() {
        return CURRENT.isBound() && !CURRENT.get().given;
    }

    static void give() {
        if (CURRENT.isBound()) {
            CURRENT.get().given = true;
        }
    }
}
