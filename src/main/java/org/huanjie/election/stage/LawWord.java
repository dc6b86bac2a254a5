package org.huanjie.election.stage;

import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Setting;
import org.huanjie.shell.Worded;

/** 法规用词 — the message that says a constant of the law to people: the law itself holds no text. */
public record LawWord(String key) implements Worded {

    public static LawWord of(Round round) {
        return new LawWord("round." + round.name());
    }

    public static LawWord of(Setting setting) {
        return new LawWord("setting." + setting.name());
    }

    public static LawWord of(Edition edition) {
        return new LawWord("edition." + edition.name());
    }
}
