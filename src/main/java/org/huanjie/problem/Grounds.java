package org.huanjie.problem;

import org.huanjie.shell.Reason;

/** 问题理由的说法 — the reasons of the lists and meetings. */
public final class Grounds {

    private Grounds() {}

    public static Reason of(String key, Object... arguments) {
        return Reason.of("situation", "situation." + key, arguments);
    }
}
