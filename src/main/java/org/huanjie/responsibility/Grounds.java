package org.huanjie.responsibility;

import org.huanjie.election.Reason;

/** 理由的说法 — the reasons of this module. */
final class Grounds {

    private Grounds() {}

    static Reason of(String key, Object... arguments) {
        return Reason.of("responsibility", "responsibility." + key, arguments);
    }
}
