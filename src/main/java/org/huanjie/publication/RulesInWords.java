package org.huanjie.publication;

import java.util.ArrayList;
import org.huanjie.election.rules.ElectionRules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.LawWord;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 办法的说法 — a village's rules as one paragraph: the edition that they stand on, seats by post, and each setting with its value. */
public final class RulesInWords {

    private RulesInWords() {}

    /** @param edition by which the rules were made */
    public static String of(ElectionRules rules, Rulebook edition, Body body, Words words) {
        var lines = new ArrayList<String>();
        lines.add(words.of("report.edition", LawWord.said(edition, words)));
        rules.posts()
                .forEach(post -> lines.add(words.of("report.seats", Wording.of(words, post.post()), post.seats())));
        Setting.of(body.lawful())
                .forEach(setting -> rules.setting(setting)
                        .ifPresent(value -> lines.add(words.of(
                                "report.setting",
                                Wording.of(words, LawWord.of(setting)),
                                words.orElse("setting-value." + setting.name() + "." + value, value)))));
        return words.of("report.settings", String.join(words.of("report.settings.join"), lines));
    }
}
