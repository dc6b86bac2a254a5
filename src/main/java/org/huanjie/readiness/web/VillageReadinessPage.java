package org.huanjie.readiness.web;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;
import org.huanjie.shell.web.form.Form;

/**
 * 村准入评估页 — the six cards to fill while it is the village's turn, both sides' statements at any time, and the history.
 *
 * @param form what was typed, and why the last thing done was not done
 * @param missing what stands against applying now
 * @param cards the form; empty where the village does not have the word
 */
public record VillageReadinessPage(
        int status,
        ReadinessHead head,
        Form form,
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

    /** How many of the cards say whether the condition is met. */
    public long answered() {
        return cards.stream().filter(SelfCheckCard::answered).count();
    }

    /** Whether a card stands open: where something is wrong with it, and the first that says nothing yet. */
    public boolean opens(SelfCheckCard card) {
        boolean wrong = form.faults().stream().anyMatch(fault -> fault.field().startsWith(card.key() + "."));
        return wrong || cards.stream().filter(one -> !one.answered()).findFirst().equals(Optional.of(card));
    }

    public boolean mayState() {
        return !cards.isEmpty();
    }
}
