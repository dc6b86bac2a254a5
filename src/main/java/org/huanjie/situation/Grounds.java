package org.huanjie.situation;

import org.huanjie.election.Reason;

/** 理由的说法 — the reasons of the lists and meetings. */
final class Grounds {

    private Grounds() {}

    static Reason of(String key, Object... arguments) {
        return Reason.of("situation", "situation." + key, arguments);
    }
}
