package org.huanjie.count.web.board;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.count.ballot.Strokes;
import org.huanjie.count.board.Board;
import org.huanjie.count.engine.figure.Source;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/**
 * 公示板视图 — the board as strings ready to show, in one language.
 *
 * @param state in a word; {@code live} while sheets are being read
 * @param mode whether one teller keys or two, in a word; empty before a count is opened
 * @param now what the hall waits for, where the two tellers differ
 * @param sentence the account of ballots in one sentence
 * @param majorityAt where the line of the majority stands on a bar of a thousand; 0 where there is none yet
 */
public record BoardView(
        String state,
        boolean live,
        String mode,
        String now,
        String sentence,
        int recovered,
        int read,
        int unread,
        int spoilt,
        int blank,
        int doubtful,
        String majority,
        int majorityAt,
        List<Post> posts) {

    /** 职位. */
    public record Post(String word, String seats, String parts, List<Line> lines) {}

    /**
     * 得票行.
     *
     * @param bar how long the bar is of a thousand
     * @param over whether the line of the majority is reached
     */
    public record Line(
            String code, String name, String about, int votes, Strokes strokes, String said, int bar, boolean over) {}

    public static BoardView of(Board board, Words words) {
        int whole = Math.max(1, Math.max(board.recovered(), board.majority()));
        return new BoardView(
                words.of("count.state." + board.state()),
                board.state() == Board.State.LIVE,
                board.mode().map(mode -> Wording.of(words, mode)).orElse(""),
                board.difference()
                        .map(number -> words.of("count.board.difference", number))
                        .orElse(""),
                words.of(
                        "count.board.sentence",
                        board.issued(),
                        board.recovered(),
                        board.turnout().registered(),
                        board.turnout().percent(words)),
                board.recovered(),
                board.read(),
                Math.max(0, board.unread()),
                board.spoilt(),
                board.blank(),
                board.doubtful(),
                board.majority() == 0 ? "" : words.of("count.board.majority", board.majority()),
                Math.min(1000, board.majority() * 1000 / whole),
                board.posts().stream()
                        .map(post -> post(post, board, whole, words))
                        .toList());
    }

    private static Post post(Board.PostBoard post, Board board, int whole, Words words) {
        return new Post(
                words.of("post." + post.post()),
                words.of("count.board.seats", post.seats()),
                words.of("count.board.parts", post.valid(), post.blank(), post.spoilt(), post.doubtful()),
                Stream.concat(
                                post.lines().stream().map(line -> line(line, board, whole, words)),
                                post.writtenIn().stream().map(together -> line(together, whole, words)))
                        .toList());
    }

    private static Line line(Board.Line line, Board board, int whole, Words words) {
        return new Line(
                line.source() == Source.WRITE_IN
                        ? words.of("count.board.write-in-code")
                        : Integer.toString(line.code()),
                line.name(),
                words.of("count.board." + line.source(), words.of("count.sex." + line.sex())),
                line.votes(),
                line.strokes(),
                words.of("count.board.votes", line.votes()),
                Math.min(1000, line.votes() * 1000 / whole),
                board.majority() > 0 && line.votes() >= board.majority());
    }

    // nobody is elected as "others": the line of the majority is no matter of theirs
    private static Line line(Board.WrittenIn together, int whole, Words words) {
        return new Line(
                words.of("count.board.write-in-code"),
                words.of("count.board.written-in"),
                words.of("count.board.written-in-people", together.people()),
                together.votes(),
                together.strokes(),
                words.of("count.board.votes", together.votes()),
                Math.min(1000, together.votes() * 1000 / whole),
                false);
    }
}
