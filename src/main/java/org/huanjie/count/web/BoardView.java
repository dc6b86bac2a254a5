package org.huanjie.count.web;

import java.util.List;
import org.huanjie.count.Board;
import org.huanjie.count.Strokes;
import org.huanjie.count.engine.Source;
import org.huanjie.shell.Words;

/**
 * 公示板视图 — the board as strings ready to show, in one language.
 *
 * @param state in a word; {@code live} while sheets are being read
 * @param sentence the account of ballots in one sentence
 * @param majorityAt where the line of the majority stands on a bar of a thousand; 0 where there is none yet
 */
public record BoardView(
        String state,
        boolean live,
        String sentence,
        int recovered,
        int read,
        int unread,
        int spoilt,
        int blank,
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

    static BoardView of(Board board, Words words) {
        int whole = Math.max(1, Math.max(board.recovered(), board.majority()));
        return new BoardView(
                words.of("count.state." + board.state()),
                board.state() == Board.State.LIVE,
                words.of(
                        "count.board.sentence",
                        board.issued(),
                        board.recovered(),
                        board.registered(),
                        perCent(board, words)),
                board.recovered(),
                board.read(),
                Math.max(0, board.unread()),
                board.spoilt(),
                board.blank(),
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
                words.of("count.board.parts", post.valid(), post.blank(), post.spoilt()),
                post.lines().stream()
                        .map(line -> line(line, board, whole, words))
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

    private static String perCent(Board board, Words words) {
        int tenths = board.registered() == 0 ? 0 : board.issued() * 1000 / board.registered();
        return words.of("count.board.per-cent", tenths / 10, tenths % 10);
    }
}
