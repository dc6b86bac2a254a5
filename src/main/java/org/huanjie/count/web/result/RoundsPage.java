package org.huanjie.count.web.result;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 轮次页 — the votes of one election in their order, why each is held, for which seats, among whom; its day and what is to be decided.
 *
 * @param voided whether the latest round was found void
 * @param day the day as typed or set, where it can be set now
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

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
