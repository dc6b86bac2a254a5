package org.huanjie.readiness;

import org.huanjie.election.Reason;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/** 理由的说法 — the reasons of this gate; names within them are messages themselves and are read in the reader's language. */
final class Grounds {

    static final String GATE = "readiness";

    private Grounds() {}

    static Reason of(String key, Object... arguments) {
        return Reason.of(GATE, "readiness." + key, arguments);
    }

    static Object name(Condition condition) {
        return word("readiness.condition." + condition.name());
    }

    static Object name(State state) {
        return word("readiness.state." + state.name());
    }

    static Object name(ConditionSet.Kind kind) {
        return word("readiness.kind." + kind.key());
    }

    private static Object word(String key) {
        return new DefaultMessageSourceResolvable(key);
    }
}
