package org.huanjie.election.web.law;

import java.util.List;
import org.huanjie.election.web.Head;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.form.Form;

/**
 * 县法规页 — by which holidays and editions a county's days are reckoned and its rules drafted, and the files that wait for the second person.
 *
 * @param mayChange whether the reader brings and confirms, or reads alone
 * @param editions what holds, from when
 * @param open what the edition of today leaves to each village, in words
 */
public record LawPage(
        Head head,
        String action,
        boolean mayChange,
        List<Year> years,
        List<String> editions,
        List<String> open,
        List<Waiting> waiting,
        List<Done> done,
        Form form)
        implements Page {

    /** 年份 — whether a year's holidays are known, and its days. */
    public record Year(int year, boolean known, String said, String days) {}

    /**
     * 待确认文件 — beside what stands.
     *
     * @param heads of its three columns
     */
    public record Waiting(
            String id, String name, String facts, String brought, List<String> heads, List<Line> lines, boolean own) {}

    /** 对比行 — what it is, how it stands, and what the file says. */
    public record Line(String what, String now, String then, boolean changed) {}

    /** 已确认文件. */
    public record Done(String name, String confirmed) {}

    @Override
    public int status() {
        return form.status();
    }
}
