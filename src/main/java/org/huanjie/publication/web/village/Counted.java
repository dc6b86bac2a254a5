package org.huanjie.publication.web.village;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.count.board.Board;
import org.huanjie.count.file.Result;
import org.huanjie.publication.web.village.VillagePage.Line;
import org.huanjie.publication.web.village.VillagePage.Tally;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 票数和结果的写法 — a running count and a declared result in words, each person with the rule that decided. */
record Counted(Words words) {

    VillagePage.Board board(Board board, String address) {
        return new VillagePage.Board(
                words.of("public.count." + board.state(), board.read(), board.recovered()),
                board.posts().stream()
                        .flatMap(post -> Stream.concat(
                                post.lines().stream().map(line -> tally(board, post, line.name(), line.votes())),
                                post.writtenIn().stream()
                                        .map(all ->
                                                tally(board, post, words.of("count.board.written-in"), all.votes()))))
                        .toList(),
                new VillagePage.Link(
                        words.of("public.board.link"),
                        address + "/count/" + board.body().slug()));
    }

    /** Of a recall, where whom the file calls elected is who sits no more (R-AF-5). */
    VillagePage.Result recall(Result result) {
        boolean carried = carried(result);
        var verdict = words.of(carried ? "public.recall.carried" : "public.recall.not-carried");
        return new VillagePage.Result(
                verdict,
                result.posts().stream()
                        .flatMap(post -> post.lines().stream()
                                .map(line -> new Line(
                                        Wording.of(words, post.post()),
                                        line.name(),
                                        words.of("public.votes", line.votes()),
                                        carried,
                                        verdict,
                                        words.of(
                                                "public.reason",
                                                line.rule(),
                                                line.reason().in(words.chinese())))))
                        .toList(),
                findings(result));
    }

    private static boolean carried(Result result) {
        return result.valid()
                && result.posts().stream().anyMatch(post -> !post.elected().isEmpty());
    }

    VillagePage.Result result(Result result) {
        var elected = result.posts().stream()
                .flatMap(post -> post.elected().stream())
                .map(Result.Line::name)
                .toList();
        return new VillagePage.Result(
                result.valid()
                        ? words.of(
                                "public.result.elected", elected.size(), String.join(words.of("public.comma"), elected))
                        : words.of("public.result.void"),
                result.posts().stream()
                        .flatMap(post -> post.lines().stream().map(line -> line(post, line)))
                        .toList(),
                findings(result));
    }

    private Tally tally(Board board, Board.PostBoard post, String name, int votes) {
        return new Tally(
                Wording.of(words, post.post()),
                name,
                words.of("public.votes", votes),
                votes,
                Math.max(1, board.read()));
    }

    private Line line(Result.PostResult post, Result.Line line) {
        return new Line(
                Wording.of(words, post.post()),
                line.name(),
                words.of("public.votes", line.votes()),
                line.elected(),
                words.of(line.elected() ? "public.verdict.elected" : "public.verdict.not-elected"),
                words.of("public.reason", line.rule(), line.reason().in(words.chinese())));
    }

    private List<String> findings(Result result) {
        return result.findings().stream()
                .map(finding ->
                        words.of("public.reason", finding.rule(), finding.text().in(words.chinese())))
                .toList();
    }
}
