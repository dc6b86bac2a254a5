package org.huanjie.count.web;

import java.util.List;
import org.huanjie.election.Reason;
import org.huanjie.shell.Page;

/**
 * 计票页 — the teller's page and the control of the count: what is typed, what it makes, every sum, the last sheets.
 *
 * @param token of the next keying: sent twice, it makes one sheet
 * @param after the number of the sheet read last
 * @param said what became of the last keying; empty where nothing was keyed
 * @param typed what was typed, where it could not be read
 * @param found those that the write-in search found
 * @param fragment whether the teller's script asked for the middle of the page alone
 */
public record CountPage(
        String village,
        String villageName,
        String body,
        String path,
        List<Tab> tabs,
        Phase phase,
        boolean keys,
        boolean controls,
        boolean declares,
        String sitting,
        String token,
        int after,
        String issued,
        RecoveringPart recovering,
        BoardView board,
        List<Post> posts,
        List<Legend> legend,
        List<SumLine> sums,
        boolean allHold,
        List<Sheet> sheets,
        List<Option> undoReasons,
        String said,
        String typed,
        List<Reason.Said> faults,
        String writeIn,
        List<Found> found,
        List<Outcome> outcome,
        List<Finding> findings,
        boolean fragment)
        implements Page {

    /** 进度. */
    public enum Phase {
        /** the count is not opened */
        CLOSED_YET,
        /** the ballots are to be counted as paper first */
        RECOVERING,
        READING,
        DONE
    }

    /** 页签 — another body's count. */
    public record Tab(String word, String href, boolean here) {}

    /** 职位 — with the letter that the teller types before {@code x}. */
    public record Post(String value, String letter, String word, String seats, String parts, List<Name> names) {}

    /** 姓名 — with its code. */
    public record Name(String code, String name, String votes) {}

    /** 图例 — a digit and what it says. */
    public record Legend(String key, String word) {}

    /** 合计行. */
    public record SumLine(String text, String state, boolean holds) {}

    /** 选票行. */
    public record Sheet(int number, String kind, String minute, boolean undone, boolean undoable) {}

    /** 选项. */
    public record Option(String value, String word) {}

    /** 另选人选. */
    public record Found(String voter, String name, String about) {}

    /** 结果行. */
    public record Outcome(String post, String name, String votes, boolean elected, String state, String reason) {}

    /** 认定行. */
    public record Finding(String rule, String text, boolean holds, String state) {}

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }
}
