package org.huanjie.candidacy.review.web;

import java.util.List;
import org.huanjie.shell.Page;

/** 联审工作台 — the reviews of a town or a county, what each waits for, and what is late. */
public record ReviewDeskPage(
        String division,
        String name,
        boolean county,
        List<Line> open,
        List<Line> decided,
        int late,
        int differences,
        int appeals)
        implements Page {

    /**
     * 联审一行.
     *
     * @param state what it waits for, in words
     * @param mine whether it waits for the reader's level
     */
    public record Line(
            String href, String person, String village, String body, String state, String due, boolean mine, boolean open, boolean late) {}
}
