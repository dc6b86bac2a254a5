package org.huanjie.shell;

import java.io.IOException;

/**
 * 限额 — how much a stranger's file may be worth in all: what its parts unpack to, count against one sum, whatever each of them says of
 * itself. Work that nobody waits for any more ends here too.
 */
public final class Budget {

    /** 超限 — the sum is spent, or nobody waits any more. */
    public static final class Spent extends IOException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("beyond its budget");
        }
    }

    private long left;

    public Budget(long all) {
        this.left = all;
    }

    /** Takes this much; throws where less is left. */
    public void spend(long amount) throws Spent {
        left -= amount;
        if (left < 0 || Thread.currentThread().isInterrupted()) {
            throw new Spent();
        }
    }

    public long left() {
        return left;
    }
}
