package org.huanjie.election.stage;

import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.huanjie.shell.Worded;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

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

    /** An edition for a sentence: the program's word for it, or the title that a loaded one's file has. */
    public static Object said(Rulebook rulebook) {
        return rulebook.title().<Object>map(title -> title).orElseGet(() -> of(rulebook.base()));
    }

    public static String said(Rulebook rulebook, Words words) {
        return rulebook.title().orElseGet(() -> Wording.of(words, of(rulebook.base())));
    }
}
