package org.huanjie.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.huanjie.count.file.Result;
import org.huanjie.election.stage.Body;
import org.huanjie.election.paper.Citation;
import org.huanjie.election.stage.LawWord;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.Supplement;
import org.huanjie.publication.SupplementItem;
import org.huanjie.publication.report.ReportSheet.Grid;
import org.huanjie.publication.report.ReportSheet.Line;
import org.huanjie.publication.report.ReportSheet.RoundPart;
import org.huanjie.roll.voter.Particulars;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 报告单的数字 — the roll, the vote, and each round with its ballots, its votes and what it left open. */
final class ReportFigures {

    private final Words words;
    private final DeclaredResult result;
    private final Supplement supplement;
    private final ReportFields fields;

    ReportFigures(Words words, DeclaredResult result, Supplement supplement) {
        this.words = words;
        this.result = result;
        this.supplement = supplement;
        this.fields = new ReportFields(words);
    }

    Grid voters() {
        if (result.election().body() != Body.VILLAGERS_COMMITTEE) {
            return fields.grid(
                    "report.meeting",
                    fields.field("report.due", first(round -> round.turnout().registered())),
                    fields.field(
                            "report.present", first(round -> round.turnout().marked())));
        }
        int registered = result.rounds().stream()
                .findFirst()
                .map(round -> round.turnout().registered())
                .orElse(0);
        var makeup = result.makeup().filter(people -> people.total() == registered);
        return fields.grid(
                "report.roll",
                fields.field("report.registered", first(round -> round.turnout().registered())),
                fields.field(
                        "report.party",
                        makeup.map(Particulars.Makeup::party)
                                .map(ReportFields::number)
                                .orElse(ReportFields.BLANK)),
                fields.field(
                        "report.women",
                        makeup.map(people -> ReportFields.count(people.women())).orElse(ReportFields.BLANK)),
                fields.field(
                        "report.minority",
                        makeup.map(Particulars.Makeup::minority)
                                .map(ReportFields::number)
                                .orElse(ReportFields.BLANK)));
    }

    Grid polling() {
        if (result.election().body() != Body.VILLAGERS_COMMITTEE) {
            // a meeting that elects knows no proxies, no mobile boxes and no branch venues (R-PX-7)
            return fields.grid(
                    "report.polling",
                    fields.field("report.voted", first(round -> round.turnout().marked())),
                    fields.field("report.writers", supplement.get(SupplementItem.WRITERS)),
                    fields.field(
                            "report.turnout",
                            first(round ->
                                    round.turnout().percent(words))));
        }
        return fields.grid(
                "report.polling",
                fields.field("report.voted", first(round -> round.turnout().marked())),
                fields.field("report.proxies", first(DeclaredResult.Round::proxies)),
                fields.field("report.mobile", recorded(DeclaredResult.Hall::boxes, DeclaredResult.Hall::mobile)),
                fields.field("report.writers", supplement.get(SupplementItem.WRITERS)),
                fields.field("report.venues", supplement.get(SupplementItem.VENUES)),
                fields.field("report.boxes", recorded(DeclaredResult.Hall::boxes, DeclaredResult.Hall::boxes)),
                fields.field("report.booths", recorded(DeclaredResult.Hall::booths, DeclaredResult.Hall::booths)),
                fields.field(
                        "report.turnout",
                        first(round -> round.turnout().percent(words))));
    }

    // what nobody recorded stays blank for the pen; that no mobile box was used is said only where the boxes are on
    // record
    private String recorded(ToIntFunction<DeclaredResult.Hall> known, ToIntFunction<DeclaredResult.Hall> value) {
        return result.rounds().stream()
                .findFirst()
                .map(DeclaredResult.Round::hall)
                .filter(hall -> known.applyAsInt(hall) > 0)
                .map(hall -> ReportFields.count(value.applyAsInt(hall)))
                .orElse(ReportFields.BLANK);
    }

    private String first(Function<DeclaredResult.Round, Object> what) {
        return result.rounds().stream()
                .findFirst()
                .map(what)
                .map(value -> value instanceof Integer number ? ReportFields.count(number) : value.toString())
                .orElse(ReportFields.BLANK);
    }

    RoundPart round(DeclaredResult.Round round) {
        return new RoundPart(
                heading(round),
                fields.rows(List.of(
                        fields.field(
                                "report.registered",
                                ReportFields.count(round.turnout().registered())),
                        fields.field(
                                "report.voted", ReportFields.count(round.turnout().marked())),
                        fields.field("report.turnout", round.turnout().percent(words)),
                        fields.field(
                                "report.validity",
                                words.of(round.result().valid() ? "report.validity.valid" : "report.validity.void")),
                        fields.field(
                                "report.issued",
                                ReportFields.count(round.ballots().issued())),
                        fields.field(
                                "report.recovered",
                                ReportFields.count(round.ballots().recovered())))),
                round.ballots().parts().stream()
                        .map(part -> ballots(round.result(), part))
                        .toList(),
                round.result().posts().stream()
                        .flatMap(post -> post.lines().stream().map(line -> line(round, post, line)))
                        .toList(),
                findings(round),
                open(round),
                round.result().reviews().stream().map(this::review).toList());
    }

    /** Each vote by its word and its day; the form numbers the first. */
    private String heading(DeclaredResult.Round round) {
        return words.of(
                round.equals(result.rounds().getFirst()) ? "report.round.first" : "report.round",
                Wording.of(words, LawWord.ofRound(round.election())),
                day(round));
    }

    private static String verdictOf(boolean valid, boolean elected) {
        if (!valid) {
            return "public.verdict.void";
        }
        return elected ? "public.verdict.elected" : "public.verdict.not-elected";
    }

    private String day(DeclaredResult.Round round) {
        return Optional.ofNullable(round.election().day())
                .map(day -> Wording.of(words, day))
                .orElse(ReportFields.BLANK);
    }

    private List<String> ballots(Result result, DeclaredResult.Part part) {
        var post = result.posts().stream()
                .filter(line -> line.post() == part.post())
                .findFirst();
        return List.of(
                Wording.of(words, part.post()),
                post.map(line -> ReportFields.count(line.seats())).orElse(ReportFields.BLANK),
                ReportFields.count(part.valid()),
                ReportFields.count(part.spoilt()),
                ReportFields.count(part.blank()),
                post.map(line -> ReportFields.count(line.majority())).orElse(ReportFields.BLANK));
    }

    private Line line(DeclaredResult.Round round, Result.PostResult post, Result.Line line) {
        return new Line(
                Wording.of(words, post.post()),
                line.name(),
                ReportFields.count(line.votes()),
                words.of(verdictOf(round.result().valid(), line.elected())),
                words.of("public.reason", line.rule(), line.reason().in(words.chinese())));
    }

    // what this round left to another one: 再次投票, 另行选举, 重新选举
    private List<String> open(DeclaredResult.Round round) {
        var open = new ArrayList<String>();
        var result = round.result();
        if (round.equals(this.result.rounds().getLast())) {
            this.result.presiding().said(words).ifPresent(open::add);
        }
        if (!result.valid()) {
            open.add(words.of("report.open.anew"));
        }
        for (var post : result.posts()) {
            var name = Wording.of(words, post.post());
            if (!post.tied().isEmpty()) {
                open.add(words.of(
                        "report.open.tied",
                        name,
                        Wording.of(
                                words,
                                post.tied().stream().map(Result.Line::name).toList())));
            }
            if (result.valid() && post.rerunSeats() > 0) {
                open.add(words.of("report.open.rerun", name, post.rerunSeats()));
            }
        }
        return open;
    }

    // what was found, and then the articles that it rests on, each once
    private List<String> findings(DeclaredResult.Round round) {
        var found = round.result().findings();
        var said = found.stream()
                .map(finding ->
                        words.of("public.reason", finding.rule(), finding.text().in(words.chinese())));
        var rests = Citation.all(
                words, round.election().day(), found.stream().map(finding -> finding.rule()).toList());
        return Stream.concat(said, rests.stream().map(one -> words.of("notice.rests", one)))
                .toList();
    }

    private String review(Result.Review review) {
        var readings = review.readings().stream()
                .map(reading -> words.of("report.reading", reading.reading(), Wording.of(words, reading.elected())))
                .toList();
        return words.of(
                "report.review", review.rule(), review.question().in(words.chinese()), Wording.of(words, readings));
    }

    /** 再次投票, 另行选举 and 重新选举, void ones among them: every vote but the one that the form begins with, or one empty line of each for the pen where there was none. */
    List<List<String>> further() {
        return result.held().stream()
                .filter(round -> !round.equals(result.rounds().getFirst()))
                .map(round -> {
                    var sequence = Integer.toString(round.election().sequence());
                    return List.of(
                            Wording.of(words, LawWord.ofRound(round.election())),
                            day(round),
                            supplement.get(SupplementItem.ROLL_ADDED, sequence),
                            supplement.get(SupplementItem.ROLL_REMOVED, sequence),
                            ReportFields.count(round.turnout().marked()),
                            ReportFields.count(round.ballots().recovered()),
                            words.of(
                                    result.isVoid(round) ? "report.further.void" : "report.further.elected",
                                    round.elected()));
                })
                .toList();
    }
}
