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

    /** As a round of an election is called: a whole vote that follows another is 重新选举. */
    public static LawWord ofRound(Election round) {
        return round.round() == Round.FIRST && round.followsAnother()
                ? new LawWord("round.AGAIN")
                : of(round.round());
    }

    public static LawWord of(Setting setting) {
        return new LawWord("setting." + setting.name());
    }

    public static LawWord of(Edition edition) {
        return new LawWord("edition." + edition.name());
    }
}
