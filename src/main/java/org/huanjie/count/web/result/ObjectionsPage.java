package org.huanjie.count.web.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 计票异议页 — the objections of each election of a village, what is due, the answers, the forms that write one down.
 *
 * @param voiding where a finding of voidness is entered; empty for whoever may not, and where none can be taken
 */
public record ObjectionsPage(
        String village,
        String place,
        List<Part> parts,
        Map<String, String> typed,
        List<Reason.Said> refused,
        String voiding,
        Optional<String> earlier,
        Optional<String> later)
        implements Page {

    /** 一项选举 — its objections; {@code ruling} and {@code result} whether the viewer may write one down, {@code more} whether the next page has some. */
    public record Part(String body, String slug, boolean ruling, boolean result, List<Card> objections, boolean more) {}

    /** 异议卡 — one objection as shown; the outcome is empty while it waits, {@code mine} where the viewer's organ decides it. */
    public record Card(
            String id,
            String subject,
            String organ,
            String received,
            String due,
            boolean waiting,
            boolean overdue,
            boolean mine,
            boolean undated,
            String channel,
            String name,
            String contact,
            String text,
            String outcome,
            String answer) {}

    @Override
    public int status() {
        return refused.isEmpty() ? 200 : 422;
    }
}
