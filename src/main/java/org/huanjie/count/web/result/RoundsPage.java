package org.huanjie.count.web.result;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;

/**
 * 轮次页 — the votes of one election in their order, why each is held, for which seats, among whom; its day and what is to be decided.
 *
 * @param voided whether the latest round was found void
 * @param day the day as typed or set, where it can be set now
 * @param presider the form that says who presides, where somebody is to be named (R-WN-10)
 * @param decides whether the viewer decides on missing seats now
 */
public record RoundsPage(
        String village,
        String name,
        String title,
        String path,
        List<Card> rounds,
        boolean voided,
        Optional<String> day,
        boolean decides,
        Optional<PresiderForm> presider,
        List<Reason.Said> faults)
        implements Page {

    /** 一轮 — its kind, where it stands, its facts in sentences, who stands, what is advised. */
    public record Card(
            String title,
            String state,
            String css,
            List<String> facts,
            List<String> candidates,
            List<Reason.Said> advice) {}

    /** 主持人表单 — out of whom, with what was typed. */
    public record PresiderForm(List<Option> people, Form form) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
