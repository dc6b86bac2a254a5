package org.huanjie.discipline.duty.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;

/**
 * 上岗准备页 — who is to do which duty, what they lack for it, and where it is recorded. It shows to who organises and to nobody else.
 *
 * @param lacking how many lack something
 */
public record DutyPage(Head head, String home, boolean writes, int lacking, List<Line> lines) implements Page {

    /** 一行 — a name, a duty, and of training and pledge: on file, missing, or not asked. */
    public record Line(String name, String kind, State training, State pledge) {}

    /** 情况 — as a word and how it looks. */
    public record State(String word, boolean met, boolean missing) {}
}
