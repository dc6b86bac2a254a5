package org.huanjie.candidacy;

import java.util.Comparator;
import org.huanjie.law.Settings;
import org.huanjie.shell.Worded;

/**
 * 名单次序 — in which order a list of candidates stands wherever it is shown: on pages, papers and ballots and for who keys them (R-NM-6). The rules say
 * it before anybody is nominated; equal nominations stand by surname strokes.
 */
public enum ListOrder implements Worded {
    /** 按姓氏笔画 */
    STROKES,
    /** 按提名票多少 */
    NOMINATIONS;

    static ListOrder of(Settings rules) {
        return rules.listsByNominations() ? NOMINATIONS : STROKES;
    }

    Comparator<Nominees.Row> comparator() {
        var strokes = Comparator.comparing(Nominees.Row::candidate, new StrokeOrder());
        return this == STROKES
                ? strokes
                : Comparator.comparing(Nominees.Row::post)
                        .thenComparing(Nominees.Row::nominators, Comparator.reverseOrder())
                        .thenComparing(strokes);
    }

    @Override
    public String key() {
        return "candidacy.list-order." + name();
    }
}
