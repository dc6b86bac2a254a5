package org.huanjie.readiness.condition;

import org.huanjie.shell.Worded;

/** 准入理由的说法 — the reasons of this gate; conditions, states and kinds of document among them are said in the reader's language. */
public final class Grounds {

    public static final String GATE = "readiness";

    private Grounds() {}

    /** 材料的说法 — a kind of document, by name. */
    private record KindWord(String key) implements Worded {}

    public static Worded name(ReadinessSetting setting) {
        return new KindWord("readiness.setting." + setting.name());
    }

    public static Worded name(ConditionSet.Kind kind) {
        return new KindWord("readiness.kind." + kind.key());
    }
}
