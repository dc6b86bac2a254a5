package org.huanjie.publication.notice;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.count.file.Result;
import org.huanjie.election.stage.LawWord;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.notice.NoticeSheet.Line;
import org.huanjie.region.Division;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 结果公告的写法 — names, posts and votes; nothing else of anybody. */
final class Notices {

    private final Words words;
    private final DeclaredResult result;

    Notices(Words words, DeclaredResult result) {
        this.words = words;
        this.result = result;
    }

    /**
     * @param head how far the village's chain has come, as a line
     * @param reporting where breaches of discipline are reported, the line of all first
     */
    NoticeSheet sheet(String head, List<String> reporting) {
        var first = result.rounds().getFirst();
        var village = result.village().name();
        return new NoticeSheet(
                words.of("notice.title", Wording.of(words, result.election().body())),
                village,
                words.of("notice.number"),
                words.of(
                        valid() ? "notice.opening" : "notice.opening.void",
                        result.election().day() == null
                                ? ""
                                : Wording.of(words, result.election().day()),
                        village,
                        first.turnout().registered(),
                        first.ballots().issued(),
                        first.ballots().recovered(),
                        result.elected().size()),
                result.rounds().stream().flatMap(this::figures).toList(),
                result.rounds().stream()
                        .flatMap(round -> round.result().posts().stream()
                                .flatMap(post -> post.lines().stream().map(line -> line(round, post, line))))
                        .toList(),
                result.rounds().stream()
                        .flatMap(round -> round.result().findings().stream())
                        .map(finding -> words.of(
                                "public.reason", finding.rule(), finding.text().in(words.chinese())))
                        .distinct()
                        .toList(),
                Stream.of(
                                open(),
                                words.of(
                                        "notice.object",
                                        result.town().map(Division::name).orElse("")))
                        .filter(line -> !line.isEmpty())
                        .toList(),
                words.of("notice.signed", village),
                Wording.of(words, result.declaredOn()),
                head,
                reporting);
    }

    private boolean valid() {
        return result.rounds().stream().anyMatch(round -> round.result().valid());
    }

    private String open() {
        boolean more = result.rounds().getLast().result().posts().stream()
                .anyMatch(post -> !post.tied().isEmpty() || post.rerunSeats() > 0);
        return valid() && more ? words.of("notice.open") : "";
    }

    // each further vote opens with figures of its own; those of the first are in the opening
    private Stream<String> figures(DeclaredResult.Round round) {
        var parts = round.ballots().parts().stream().map(this::ballots);
        return first(round) ? parts : Stream.concat(Stream.of(opening(round)), parts);
    }

    private String opening(DeclaredResult.Round round) {
        return words.of(
                "notice.round",
                Wording.of(words, LawWord.of(round.election().round())),
                round.election().day() == null
                        ? ""
                        : Wording.of(words, round.election().day()),
                round.turnout().registered(),
                round.ballots().issued(),
                round.ballots().recovered());
    }

    private boolean first(DeclaredResult.Round round) {
        return round.equals(result.rounds().getFirst());
    }

    private String ballots(DeclaredResult.Part part) {
        return words.of("notice.ballots", Wording.of(words, part.post()), part.valid(), part.spoilt(), part.blank());
    }

    private Line line(DeclaredResult.Round round, Result.PostResult post, Result.Line line) {
        var name = Wording.of(words, post.post());
        return new Line(
                first(round)
                        ? name
                        : words.of(
                                "notice.post",
                                name,
                                Wording.of(words, LawWord.of(round.election().round()))),
                line.name(),
                Integer.toString(line.votes()),
                words.of(line.elected() ? "public.verdict.elected" : "public.verdict.not-elected"),
                line.elected());
    }
}
