package org.huanjie.roll.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 名单页 — the roll with its figures, the search, and what may be done next. */
public record RollPage(
        String village,
        String place,
        String query,
        List<Figure> figures,
        List<Row> rows,
        Optional<String> previous,
        Optional<String> next,
        boolean mayWrite,
        boolean open,
        Optional<Step> step,
        List<Correction> corrections,
        List<Reason.Said> refused)
        implements Page {

    /** 数字. */
    public record Figure(String word, String value) {}

    /** 选民行. */
    public record Row(String id, String name, String sex, int group, String born, String number) {}

    /** 下一步 — posting or settling, with what stands against it. */
    public record Step(String action, String key, List<Reason.Said> against) {}

    /** 更正行. */
    public record Correction(
            String day, String what, String name, String sex, int group, String ground, String reason) {}

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
