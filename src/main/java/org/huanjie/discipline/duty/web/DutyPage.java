package org.huanjie.discipline.duty.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 上岗准备页 — who is to do which duty, what they lack for it, and where it is recorded. It shows to who organises and to nobody else.
 *
 * @param lacking how many lack something
 * @param reminds of what those who lack it can be reminded
 * @param faults why nobody was reminded
 */
public record DutyPage(
        Head head,
        String home,
        boolean writes,
        int lacking,
        List<Remind> reminds,
        List<Line> lines,
        List<Reason.Said> faults)
        implements Page {

    /** 一种提醒 — of what is lacking, as a word. */
    public record Remind(String gap, String word) {}

    /** 一行 — a name, a duty, and of training and pledge: on file, missing, or not asked. */
    public record Line(String name, String kind, State training, State pledge) {}

    /** 情况 — as a word and how it looks. */
    public record State(String word, boolean met, boolean missing) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
