package org.huanjie.roll.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.shell.Page;
import org.huanjie.shell.Reason;

/** 申诉页 — the objections to a roll with what is due, their answers, the form that writes one down. */
public record ObjectionsPage(
        String village,
        String place,
        boolean open,
        boolean mayDecide,
        List<Card> objections,
        Map<String, String> typed,
        List<Reason.Said> refused,
        Optional<String> earlier,
        Optional<String> later)
        implements Page {

    /** 申诉卡 — one objection as shown; the outcome is empty while it waits. */
    public record Card(
            String id,
            String received,
            String due,
            boolean waiting,
            boolean overdue,
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
