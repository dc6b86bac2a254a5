package org.huanjie.publication.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 结果补充登记页. */
public record SupplementPage(
        String village,
        String place,
        String path,
        String title,
        List<Reason.Said> faults,
        boolean open,
        List<Group> groups)
        implements Page {

    /** 一组 — what is asked of one person, round or group. */
    public record Group(String heading, List<Cell> cells) {}

    /** 一格 — {@code options} where one of two is chosen; else a number or a text is typed. */
    public record Cell(String id, String field, String label, String value, boolean number, List<Option> options) {}

    /** 选项. */
    public record Option(String value, String word, boolean chosen) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
