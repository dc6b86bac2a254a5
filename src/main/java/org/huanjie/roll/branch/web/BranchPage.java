package org.huanjie.roll.branch.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 党员名册页 — the branch's members, how many of them vote, and the ways to enter them by hand and by file.
 *
 * @param sums how many are listed and how many vote, in words
 * @param open whether the list can still change
 */
public record BranchPage(Head head, String path, String sums, boolean open, List<Line> lines, Form form)
        implements Page {

    /** 名册上的党员 — with what they are, to be changed. */
    public record Line(
            String name, String about, String state, boolean entitled, String path, List<Option> standings, List<Option> rights) {}

    @Override
    public int status() {
        return form.status();
    }
}
