package org.huanjie.discipline.duty.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 承诺登记页 — the pledges of one kind in a village, who has not given one, and the form that files a signed paper.
 *
 * @param condition whether a duty waits for this kind; of no other is anything a condition
 * @param source on what the text in force rests
 * @param most megabytes of a scan
 */
public record PledgeRegisterPage(
        Head head,
        String home,
        String kind,
        List<Option> kinds,
        boolean condition,
        String edition,
        String source,
        List<Option> people,
        List<Line> given,
        List<String> lacking,
        int most,
        Form form)
        implements Page {

    /** 一份 — who gave it, when and how; where the paper is shown, and whether it still stands. */
    public record Line(String person, String name, String about, String paper, boolean stands) {}

    @Override
    public int status() {
        return form.status();
    }
}
