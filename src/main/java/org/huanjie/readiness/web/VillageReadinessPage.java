package org.huanjie.readiness.web;

import java.util.List;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/**
 * 村准入评估页 — the six cards to fill while it is the village's turn, both sides' statements at any time, and the history.
 *
 * @param refusals why the last thing done was not done
 * @param missing what stands against applying now
 * @param cards the form; empty where the village does not have the word
 */
public record VillageReadinessPage(
        int status,
        ReadinessHead head,
        List<Reason.Said> refusals,
        int stamp,
        List<SelfCheckCard> cards,
        List<Reason.Said> missing,
        List<Line> lines,
        boolean mayAppeal,
        String appeal,
        List<Past> history,
        String verification)
        implements Page {

    /** 一项 — a condition with both sides' statements. */
    public record Line(int number, String name, String state, String look, List<Said> village, List<Said> town) {}

    /** 历史 — a step that was taken. */
    public record Past(String when, String who, String what, String reason) {}

    public boolean mayState() {
        return !cards.isEmpty();
    }
}
