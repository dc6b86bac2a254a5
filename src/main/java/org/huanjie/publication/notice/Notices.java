package org.huanjie.publication.notice;

import java.util.List;
import java.util.stream.Stream;
import org.huanjie.count.file.Result;
import org.huanjie.election.paper.Citation;
import org.huanjie.election.paper.PaperNumber;
import org.huanjie.election.stage.LawWord;
import org.huanjie.election.stage.Procedure;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.notice.NoticeSheet.Line;
import org.huanjie.region.Division;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 结果公告的写法 — names, posts and votes; nothing else of anybody. */
final class Notices {

    private final Words words;
    private final DeclaredResult result;
    private final PaperNumber paper;

    Notices(Words words, DeclaredResult result, PaperNumber paper) {
        this.paper = paper;
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
                paper.titled(words),
                village,
                paper.line(words),
                opening(first, village),
                Stream.concat(result.held().stream().flatMap(this::figures), together())
                        .toList(),
                result.rounds().stream()
                        .flatMap(round -> round.result().posts().stream()
                                .flatMap(post -> post.lines().stream().map(line -> line(round, post, line))))
                        .toList(),
                findings(),
                Stream.of(
                                open(),
                                words.of(
                                        recall() ? "notice.object.recall" : "notice.object",
                                        result.town().map(Division::name).orElse("")))
                        .filter(line -> !line.isEmpty())
                        .toList(),
                words.of("notice.signed", village),
                Wording.of(words, result.declaredOn()),
                head,
                reporting);
    }

    private String opening(DeclaredResult.Round first, String village) {
        var procedure = result.election().procedure();
        var key = "notice.opening." + (recall() ? "recall" : procedure.fillsSeats() ? "filling" : "term");
        return words.of(
                result.isVoid(first) ? key + ".void" : key,
                day(first),
                village,
                first.turnout().registered(),
                first.ballots().issued(),
                first.ballots().recovered(),
                first.elected());
    }

    private boolean recall() {
        return result.election().procedure() == Procedure.RECALL;
    }

    // what was found, and then the articles that it rests on, each once
    private List<String> findings() {
        var found = result.rounds().stream()
                .flatMap(round -> round.result().findings().stream())
                .toList();
        var said = found.stream()
                .map(finding ->
                        words.of("public.reason", finding.rule(), finding.text().in(words.chinese())))
                .distinct();
        var rests = Citation.all(
                words,
                result.rounds().getFirst().election().day(),
                found.stream().map(finding -> finding.rule()).toList());
        return Stream.concat(said, rests.stream().map(one -> words.of("notice.rests", one)))
                .toList();
    }

    private boolean valid() {
        return result.rounds().stream().anyMatch(round -> round.result().valid());
    }

    private String open() {
        boolean more = result.rounds().getLast().result().posts().stream()
                .anyMatch(post -> !post.tied().isEmpty() || post.rerunSeats() > 0);
        return valid() && more ? words.of("notice.open") : "";
    }

    // every other vote opens with day, figures and word of its own; those of the first that counts are in the opening
    private Stream<String> figures(DeclaredResult.Round round) {
        var parts = round.ballots().parts().stream().map(this::ballots);
        return first(round) ? parts : Stream.concat(Stream.of(opening(round)), parts);
    }

    private String opening(DeclaredResult.Round round) {
        return words.of(
                key(round),
                Wording.of(words, LawWord.ofRound(round.election())),
                day(round),
                round.turnout().registered(),
                round.ballots().issued(),
                round.ballots().recovered(),
                round.elected());
    }

    private String key(DeclaredResult.Round round) {
        if (recall()) {
            return result.isVoid(round) ? "notice.round.recall.void" : "notice.round.recall";
        }
        return result.isVoid(round) ? "notice.round.void" : "notice.round";
    }

    /** How many sit by all votes, where there were several; and who presides, where there is no chair. */
    private Stream<String> together() {
        var elected = result.held().size() < 2 || recall()
                ? Stream.<String>empty()
                : Stream.of(words.of("notice.together", result.elected().size()));
        return Stream.concat(elected, result.presiding().said(words).stream());
    }

    private String day(DeclaredResult.Round round) {
        return round.election().day() == null
                ? ""
                : Wording.of(words, round.election().day());
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
                                Wording.of(words, LawWord.ofRound(round.election()))),
                line.name(),
                Integer.toString(line.votes()),
                verdict(round, line),
                line.elected());
    }

    private String verdict(DeclaredResult.Round round, Result.Line line) {
        if (result.isVoid(round)) {
            return words.of("public.verdict.void");
        }
        if (recall()) {
            return words.of(line.elected() ? "public.recall.carried" : "public.recall.not-carried");
        }
        return words.of(line.elected() ? "public.verdict.elected" : "public.verdict.not-elected");
    }
}
