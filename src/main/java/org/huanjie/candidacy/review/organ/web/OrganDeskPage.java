package org.huanjie.candidacy.review.organ.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 部门工作台 — whom the organ is asked about, the unanswered first.
 *
 * @param organ its word; empty where the account answers for none
 * @param lines as many as one page shows, of all together
 */
public record OrganDeskPage(String organ, List<Line> lines, Sum sum, SheetState sheet, Form form)
        implements Page {

    /**
     * 核查合计.
     *
     * @param needless how many were never answered and need no answer any more
     */
    public record Sum(int open, int answered, int late, int needless) {

        int all() {
            return open + answered + needless;
        }
    }

    /** 核查一行 — as much of the person as the organ needs to take it up. */
    public record Line(
            String href, String person, String sex, String village, String state, boolean isSettled, boolean isLate) {}

    /**
     * 核查表的状态 — how far the sheet with whole numbers is: asked for, let out, or to be asked for.
     *
     * @param said empty where nothing was asked for
     */
    public record SheetState(String said, boolean ready, boolean mayAsk) {}

    @Override
    public int status() {
        return form.status();
    }

    public boolean whole() {
        return lines.size() == sum.all();
    }
}
