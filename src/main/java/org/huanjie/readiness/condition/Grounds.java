package org.huanjie.readiness.condition;

import org.huanjie.access.who.Fault;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Worded;

/** 准入理由的说法 — the reasons of this gate; conditions, states and kinds of document among them are said in the reader's language. */
public final class Grounds {

    static final String GATE = "readiness";

    private Grounds() {}

    /** 材料的说法 — a kind of document, by name. */
    private record KindWord(String key) implements Worded {}

    public static Reason of(String key, Object... arguments) {
        return Reason.of(GATE, "readiness." + key, arguments);
    }

    /** Why two cannot act together, as the accounts say it. */
    public static Reason of(Fault fault) {
        return Reason.of(GATE, fault.key(), fault.arguments().toArray());
    }

    public static Worded name(ReadinessSetting setting) {
        return new KindWord("readiness.setting." + setting.name());
    }

    public static Worded name(ConditionSet.Kind kind) {
        return new KindWord("readiness.kind." + kind.key());
    }
}
