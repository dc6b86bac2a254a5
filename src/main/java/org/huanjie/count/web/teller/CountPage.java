package org.huanjie.count.web.teller;

import java.util.List;
import java.util.Optional;
import org.huanjie.count.web.board.BoardView;
import org.huanjie.polling.desk.AccountView;
import org.huanjie.shell.Protocol;
import org.huanjie.shell.Reason;

/**
 * 计票页 — the teller's page and the control of the count: what is typed, what it makes, every sum, the last sheets.
 *
 * @param token of the next keying: sent twice, it makes one sheet
 * @param account who looks at the page: a device keeps each person's unsent keyings apart
 * @param mode whether one teller keys or two, in a word
 * @param after the number of the sheet read last
 * @param next the number of the sheet that who looks at the page keys next
 * @param interrupted whether the key of the count is lost, so that the paper is to be counted anew
 * @param sides the two tellers, where two key
 * @param doubts what waits for the election committee
 * @param comparison how many sheets were read when the totals are to be compared with the wall now; nought where they are not
 * @param people whose names are offered for that comparison
 * @param ballots their account, in the words that every screen of the poll has
 * @param said what became of the last keying; empty where nothing was keyed
 * @param typed what was typed, where it could not be read
 * @param record who closed the count, and who declared its result: two each
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
        boolean rules,
        String account,
        String mode,
        String sitting,
        String token,
        int after,
        int next,
        Optional<TwoTellersView> sides,
        String issued,
        boolean interrupted,
        RecoveringPart recovering,
        BoardView board,
        List<Post> posts,
        List<Legend> legend,
        List<Legend> doubtLegend,
        List<Legend> differenceLegend,
        List<Doubt> doubts,
        List<Option> grounds,
        int comparison,
        List<String> people,
        AccountView ballots,
        List<SumLine> sums,
        boolean allHold,
        List<Sheet> sheets,
        List<Option> undoReasons,
        String said,
        String typed,
        List<Reason.Said> faults,
        String writeIn,
        List<Found> found,
        List<String> record,
        List<Outcome> outcome,
        List<Finding> findings,
        boolean fragment)
        implements Protocol {

    @Override
    public Optional<String> recordOf() {
        return fragment ? Optional.empty() : Optional.of(village);
    }

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
    public record Post(
            String value, String letter, String word, int seats, String toElect, String parts, List<Name> names) {}

    /** 姓名 — with its code; one who is written in shows no votes while sheets are read. */
    public record Name(String code, String name, String votes) {}

    /** 疑问票 — a sheet that was set aside. */
    public record Doubt(int number, String reason, String minute, String posts) {}

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
