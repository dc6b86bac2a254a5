package org.huanjie.roll.membership.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/** 名册页 — one list of a village, and where its people are reached; the other list is a link. */
public record MembersPage(
        Head head, String path, String list, String what, List<Tab> tabs, List<Line> lines, int reached, Form form)
        implements Page {

    /** 名册标签. */
    public record Tab(String word, String href, boolean here, int people) {}

    /** 名册成员 — how somebody is shown, and the address of what can be done about them. */
    public record Line(
            String name,
            String where,
            boolean onRoll,
            String phone,
            String state,
            String look,
            String path,
            boolean refusable,
            boolean refused,
            Form form) {}

    @Override
    public int status() {
        return lines.stream().map(Line::form).mapToInt(Form::status).reduce(form.status(), Math::max);
    }
}
