package org.huanjie.access.door;

/** 已写下的拒绝 — for tests that compare the store before and after: what waits from earlier requests is written first. */
public final class DenialsWritten {

    private DenialsWritten() {}

    public static void now(Denials denials) {
        denials.write();
    }
}
