package org.huanjie.polling.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;

/**
 * 投票页 — the preparations, the poll's opening and close, and the account of ballots while it runs.
 *
 * @param prepares whether this reader may change the preparations now
 * @param missing what stands against the next step; empty where its button may be pressed
 * @param faults what was wrong with the form just sent
 * @param typed what had been typed into it
 * @param asked by field, those on the roll of whom it is to be said which one the text just typed there means
 * @param ways what else belongs to the poll: its record, boxes, archive, with their state
 */
public record PollingPage(
        String village,
        String villageName,
        String stage,
        boolean prepares,
        boolean preparing,
        boolean marksLost,
        Step step,
        List<Reason.Said> missing,
        List<Reason.Said> faults,
        Map<String, String> typed,
        AccountView account,
        List<Way> ways,
        List<Hour> hours,
        List<DeskRow> desks,
        Staff staff,
        List<ProxyRow> proxies,
        ProxyChoices choices,
        Map<String, List<Option>> asked)
        implements Protocol {

    /** Lines of the form for desks: as many as most halls have, and one comes back for more. */
    static final List<Integer> NEW_DESKS = List.of(1, 2, 3);

    public List<Integer> newDesks() {
        return NEW_DESKS;
    }

    @Override
    public Optional<String> recordOf() {
        return Optional.of(village);
    }

    /** 下一步 — the button that this reader may press: {@code PREPARED}, {@code OPEN}, {@code CLOSE}, or none. */
    public enum Step {
        PREPARED,
        OPEN,
        CLOSE,
        NONE
    }

    /** 一程 — a part of the poll with a page of its own: done, at hand, or to come. */
    public record Way(String word, String href, String state, boolean done, boolean here) {}

    /** 一小时 — how many, and how long its bar is of a hundred. */
    public record Hour(String hour, String issued, int share) {}

    /** 发票台行. */
    public record DeskRow(
            String id,
            String name,
            boolean mobile,
            String given,
            String issued,
            String spoiled,
            String left,
            boolean removable) {}

    /** 人员部分 — the duties with those on them, and what is missing of them before they may be on duty. */
    public record Staff(List<Duty> duties, NotReady notReady) {}

    /** 岗位行 — a duty with the people on it. */
    public record Duty(String value, String word, List<String> names) {}

    /** 登记委托时的选项 — what the agent may be to the one away, and why one may be away. */
    public record ProxyChoices(List<Option> kinships, List<Option> absences) {}

    /** 委托行. */
    public record ProxyRow(String principal, String principalName, String agentName, String kinship, String away) {}

    /** 选项. */
    public record Option(String value, String word) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    public List<Option> asked(String field) {
        return asked.getOrDefault(field, List.of());
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }
}
