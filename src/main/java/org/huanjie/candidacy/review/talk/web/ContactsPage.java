package org.huanjie.candidacy.review.talk.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/** 联系页 — the open pledges of a village, what was noted of each, and the form that notes another day. */
public record ContactsPage(Head head, String action, List<Line> lines, List<Option> answers, Form form)
        implements Page {

    /** 一份承诺; the form notes a day of it. */
    public record Line(String pledge, String name, List<String> noted, Form form) {}

    @Override
    public int status() {
        return form.status();
    }
}
