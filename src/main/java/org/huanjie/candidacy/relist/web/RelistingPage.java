package org.huanjie.candidacy.relist.web;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.form.Form;

/**
 * 重新公布页 — who left the list and why, whom the nomination has next, and the announcement.
 *
 * @param notice where the notice of the last announcement is; empty where there was none
 * @param against what stands against announcing now
 */
public record RelistingPage(
        Head head,
        String action,
        boolean open,
        List<String> departures,
        List<PostLine> posts,
        String last,
        String notice,
        List<Reason.Said> against,
        Form form)
        implements Page {

    /** 职位一节 — how many lack, and who follows. */
    public record PostLine(String post, String lacking, List<NextLine> next) {}

    /** 递补人选一行 — what can be done of it: asked, or answered. */
    public record NextLine(String id, String name, String state, boolean mayAsk, boolean mayAnswer) {}

    @Override
    public int status() {
        return form.status();
    }
}
