package org.huanjie.publication.report;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.stage.Body;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.DeclaredResult.Elected;
import org.huanjie.publication.Supplement;
import org.huanjie.publication.SupplementItem;
import org.huanjie.publication.report.ReportSheet.Person;
import org.huanjie.roll.voter.Particulars;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 报告单的人 — those elected, those chosen to supervise, the groups' and the recall's lines. */
final class ReportPeople {

    private final Words words;
    private final DeclaredResult result;
    private final Map<VoterId, Reports.Known> known;
    private final Supplement supplement;

    ReportPeople(Words words, DeclaredResult result, Map<VoterId, Reports.Known> known, Supplement supplement) {
        this.words = words;
        this.result = result;
        this.known = known;
        this.supplement = supplement;
    }

    Person person(Elected elected) {
        var of = Optional.ofNullable(known.get(elected.line().person()));
        var roll = of.flatMap(Reports.Known::roll);
        return new Person(List.of(
                elected.line().name(),
                words.of("public.sex." + elected.line().sex()),
                roll.flatMap(person -> age(elected, person)).orElse(ReportFields.BLANK),
                roll.flatMap(Particulars.Person::nationality)
                        .map(code -> words.orElse("nationality." + code, code))
                        .orElse(ReportFields.BLANK),
                said(
                        "political-status.",
                        of.flatMap(Reports.Known::politicalStatus),
                        roll.flatMap(Particulars.Person::politicalStatus)),
                said("education.", of.flatMap(Reports.Known::education), roll.flatMap(Particulars.Person::education)),
                Wording.of(words, elected.post()),
                ReportFields.count(elected.line().votes()),
                ReportFields.count(result.totalVotes(elected)),
                yesOrNo(SupplementItem.FIRST_TIME, elected.line().person().toString()),
                yesOrNo(SupplementItem.REELECTED, elected.line().person().toString())));
    }

    // 是 否 to be circled by the pen where nobody entered it
    private String yesOrNo(SupplementItem item, String subject) {
        var entered = supplement.get(item, subject);
        return entered.isEmpty() ? words.of("report.yes-no") : words.of("supplement.choice." + entered);
    }

    private Optional<String> age(Elected elected, Particulars.Person person) {
        return Optional.ofNullable(elected.election().day())
                .map(day ->
                        ReportFields.count(Period.between(person.birth(), day).getYears()));
    }

    private String said(String key, Optional<String> nominated, Optional<String> registered) {
        return nominated
                .or(() -> registered)
                .map(code -> words.orElse(key + code, code))
                .orElse(ReportFields.BLANK);
    }

    List<List<String>> others() {
        return SupplementItem.GROUPS.stream()
                .map(group -> Stream.concat(
                                Stream.of(words.of("supplement.group." + group)),
                                SupplementItem.of(SupplementItem.Of.GROUP).stream()
                                        .map(item -> supplement.get(item, group)))
                        .toList())
                .toList();
    }

    /** The line on a recall; none in the papers of a body that villagers do not elect. */
    List<String> recall() {
        if (result.election().body() != Body.VILLAGERS_COMMITTEE) {
            return List.of();
        }
        return SupplementItem.of(SupplementItem.Of.RECALL).stream()
                .map(item -> item.kind() == SupplementItem.Kind.YES_NO
                                && !supplement.get(item).isEmpty()
                        ? words.of("supplement.carried." + supplement.get(item))
                        : supplement.get(item))
                .toList();
    }

    List<List<String>> supervisors() {
        return result.supervisors()
                .map(chosen -> chosen.people().stream()
                        .map(person -> List.of(
                                person.name(),
                                Wording.of(words, person.post()),
                                chosen.meeting()
                                        .map(held -> Wording.of(words, held.kind()))
                                        .orElse(ReportFields.BLANK),
                                ReportFields.count(person.inFavour()),
                                supplement.get(SupplementItem.AGAINST, person.name()),
                                supplement.get(SupplementItem.ABSTAINED, person.name())))
                        .toList())
                .orElse(List.of());
    }
}
