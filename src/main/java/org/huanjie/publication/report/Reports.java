package org.huanjie.publication.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.count.sitting.TwoWhoActed;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.stage.Body;
import org.huanjie.law.Rulebook;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.RulesInWords;
import org.huanjie.publication.Supplement;
import org.huanjie.roll.voter.Particulars;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;

/** 结果报告单的写法 — a declared result in the form's words; nothing is filled in that is not on record. */
public final class Reports {

    /** 当选人资料 — what the form asks of a person elected, from the roll and from the nomination. */
    public record Known(
            Optional<Particulars.Person> roll, Optional<String> education, Optional<String> politicalStatus) {}

    private final Words words;
    private final DeclaredResult result;
    private final ReportFigures figures;
    private final ReportPeople people;
    private final Rulebook edition;

    public Reports(Words words, DeclaredResult result, Map<VoterId, Known> known, Supplement supplement, Rulebook edition) {
        this.edition = edition;
        this.words = words;
        this.result = result;
        this.figures = new ReportFigures(words, result, supplement);
        this.people = new ReportPeople(words, result, known, supplement);
    }

    /** @param head how far the village's chain has come, as a line */
    public ReportSheet sheet(String head) {
        return new ReportSheet(
                words.of("report.title", Wording.of(words, result.election().body())),
                words.of("report.village", place()),
                Optional.ofNullable(result.rounds().getFirst().election().day())
                        .map(day -> words.of("report.day", Wording.of(words, day)))
                        .orElse(ReportFields.BLANK),
                List.of(figures.voters(), figures.polling()),
                result.elected().stream().map(people::person).toList(),
                result.rounds().stream().map(figures::round).toList(),
                figures.further(),
                people.others(),
                people.supervisors(),
                people.recall(),
                profile(),
                checks(head),
                signatures());
    }

    private String place() {
        return result.town().map(town -> town.name() + " ").orElse("")
                + result.village().name();
    }

    private List<String> profile() {
        return result.rules()
                .map(rules -> RulesInWords.of(rules, edition, result.election().body(), words))
                .stream()
                .toList();
    }

    private List<String> checks(String head) {
        var checks = new ArrayList<String>();
        result.rules()
                .flatMap(rules -> rules.frozenHash())
                .ifPresent(hash -> checks.add(words.of("report.rules-hash", hash)));
        result.rounds().forEach(round -> {
            checks.add(words.of("report.file-hash", round.result().fileHash()));
            checks.add(words.of("report.outcome-hash", round.result().outcomeHash()));
            round.doneBy().closed().map(two -> doneBy("report.closed-by", two)).ifPresent(checks::add);
            round.doneBy()
                    .declared()
                    .map(two -> doneBy("report.declared-by", two))
                    .ifPresent(checks::add);
        });
        if (!head.isEmpty()) {
            checks.add(head);
        }
        return checks;
    }

    private String doneBy(String key, TwoWhoActed two) {
        return words.of(key, two.byName(), two.by(), two.secondName(), two.second());
    }

    private List<String> signatures() {
        if (result.election().body() != Body.VILLAGERS_COMMITTEE) {
            return List.of(
                    words.of("report.sign.chair"),
                    words.of("report.sign.scrutineer"),
                    words.of("report.sign.teller"),
                    words.of("report.sign.town"));
        }
        var names = result.committee().stream()
                .filter(member -> member.office() != Committee.Office.CHAIR)
                .map(Committee.Member::name)
                .toList();
        var chair = result.committee().stream()
                .filter(member -> member.office() == Committee.Office.CHAIR)
                .map(Committee.Member::name)
                .findFirst()
                .orElse(ReportFields.BLANK);
        return List.of(
                words.of("report.sign.committee-chair", chair),
                words.of("report.sign.committee", Wording.of(words, names)),
                words.of("report.sign.head-scrutineer"),
                words.of("report.sign.scrutineer"),
                words.of("report.sign.caller"),
                words.of("report.sign.teller"),
                words.of("report.sign.recorder"),
                words.of("report.sign.witness"),
                words.of("report.sign.town"));
    }
}
