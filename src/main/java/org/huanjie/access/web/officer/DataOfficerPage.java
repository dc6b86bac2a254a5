package org.huanjie.access.web.officer;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 数据保护负责人页 — who holds the seat, and for the holder the looks that are odd.
 *
 * @param seat its key; empty where nobody is named
 * @param candidates whom the reader may name; empty where the reader names nobody
 * @param pictures who looked at pictures of people, a line a day, account and place
 * @param none whether the reader could name somebody, and the county has no auditor yet
 */
public record DataOfficerPage(
        String holder,
        String seat,
        boolean mayConfirm,
        boolean mayEnd,
        List<Option> candidates,
        boolean none,
        boolean mine,
        List<Line> lines,
        List<String> pictures,
        Form form)
        implements Page {

    /** 异常查看的一行. */
    public record Line(
            long look,
            String by,
            String at,
            String what,
            String reason,
            List<String> marks,
            String question,
            String answer,
            boolean mayAsk,
            Form form) {}

    @Override
    public int status() {
        return form.status();
    }
}
