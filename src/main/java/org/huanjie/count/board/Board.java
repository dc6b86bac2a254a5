package org.huanjie.count.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.count.ballot.Strokes;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.count.sitting.Mode;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.polling.desk.Turnout;
import org.huanjie.roll.voter.VoterId;
import org.jspecify.annotations.Nullable;

/**
 * 计票公示板 — what the hall, or everyone else, sees of a count: sums per post, never one sheet's marks.
 *
 * @param mode whether one teller keys or two; empty before a count is opened
 * @param doubtful sheets that the election committee has not decided yet
 * @param difference the sheet at which the two tellers differ now; the hall's alone
 * @param turnout how many are on the roll or due at the meeting, how many took part, how many ballots were handed out
 * @param majority the fewest votes that elect; 0 until the ballots are recovered, and in a re-vote, where most votes do
 */
public record Board(
        ElectionId election,
        String village,
        Body body,
        @Nullable LocalDate day,
        State state,
        Optional<Mode> mode,
        Turnout turnout,
        int recovered,
        int read,
        int blank,
        int spoilt,
        int doubtful,
        Optional<Integer> difference,
        int majority,
        List<PostBoard> posts) {

    /** 进度. */
    public enum State {
        /** no count has been opened */
        WAITING,
        /** the ballots are being recovered and counted as paper */
        RECOVERING,
        /** sheets are being read */
        LIVE,
        /** what was read can be read no more, and the paper is counted anew */
        INTERRUPTED,
        /** every sum held and the count is closed */
        CLOSED,
        /** the result has been announced */
        DECLARED,
        /** the result was found void (R-BV-8) */
        VOID
    }

    /** 职位 — one post with its lines: candidates in the order of the ballot, then, once the count is closed, those written in. */
    public record PostBoard(
            Post post,
            int seats,
            int valid,
            int blank,
            int spoilt,
            int doubtful,
            List<Line> lines,
            Optional<WrittenIn> writtenIn) {}

    /**
     * 另选合计 — all who are written in for a post together, while sheets are read: beside a rare name one sheet's other marks could be
     * told from the board.
     */
    public record WrittenIn(int people, int votes, Strokes strokes) {}

    /** 得票行. */
    public record Line(int code, VoterId person, String name, String sex, Source source, int votes, Strokes strokes) {}

    public int issued() {
        return turnout.issued();
    }

    public int unread() {
        return recovered - read;
    }
}
