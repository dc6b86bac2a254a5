package org.huanjie.election.paper;

import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/**
 * 文书编号 — by which number and title a county's villages post a paper.
 *
 * @param number as 2-1; empty where it is written in by hand
 * @param title of the county's own; empty where the usual one holds
 */
public record PaperNumber(ElectionPaper paper, String number, String title) {

    public String titled(Words words) {
        return title.isEmpty() ? Wording.of(words, paper) : title;
    }

    /** The number as a line below the title; a form has none. */
    public String line(Words words) {
        if (!paper.notice()) {
            return "";
        }
        return number.isEmpty() ? words.of("paper.number.blank") : words.of("paper.number", number);
    }
}
