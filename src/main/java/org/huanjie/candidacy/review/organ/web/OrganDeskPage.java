package org.huanjie.candidacy.review.organ.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 部门工作台 — whom the organ is asked about, the unanswered first.
 *
 * @param organ its word; empty where the account answers for none
 * @param lines as many as one page shows, of {@code open} and {@code answered} together
 */
public record OrganDeskPage(String organ, List<Line> lines, int open, int answered, int late, Form form)
        implements Page {

    /** 核查一行 — as much of the person as the organ needs to take it up. */
    public record Line(
            String href, String person, String sex, String village, String state, boolean isAnswered, boolean isLate) {}

    @Override
    public int status() {
        return form.status();
    }

    public boolean whole() {
        return lines.size() == open + answered;
    }
}
