package org.huanjie.responsibility.bond;

import org.huanjie.shell.Reason;

/** 责任理由的说法 — the reasons of this module. */
public final class Grounds {

    private Grounds() {}

    public static Reason of(String key, Object... arguments) {
        return Reason.of("responsibility", "responsibility." + key, arguments);
    }
}
