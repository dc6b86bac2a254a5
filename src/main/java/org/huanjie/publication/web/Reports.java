package org.huanjie.publication.web;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.huanjie.count.Result;
import org.huanjie.election.Body;
import org.huanjie.election.Committee;
import org.huanjie.election.Setting;
import org.huanjie.election.Wording;
import org.huanjie.publication.DeclaredResult;
import org.huanjie.publication.DeclaredResult.Elected;
import org.huanjie.publication.Supplement;
import org.huanjie.publication.SupplementItem;
import org.huanjie.publication.web.ReportSheet.Field;
import org.huanjie.publication.web.ReportSheet.Grid;
import org.huanjie.publication.web.ReportSheet.Line;
import org.huanjie.publication.web.ReportSheet.Person;
import org.huanjie.publication.web.ReportSheet.RoundPart;
import org.huanjie.roll.Particulars;
import org.huanjie.shell.Words;

/** 结果报告单的写法 — a declared result in the form's words; nothing is filled in that is not on record. */
final class Reports {

    private static final int FIELDS = 4;
    private static final String BLANK = "";

    /** 当选人资料 — what the form asks of a person elected, from the roll and from the nomination. */
    record Known(Optional<Particulars.Person> roll, Optional<String> education, Optional<String> politicalStatus) {}

    private final Words words;
    private final DeclaredResult result;
    private final Map<UUID, Known> known;
    private final Supplement supplement;

    Reports(Words words, DeclaredResult result, Map<UUID, Known> known, Supplement supplement) {
        this.supplement = supplement;
        this.words = words;
        this.result = result;
        this.known = known;
    }

    ReportSheet sheet() {
        return new ReportSheet(
                words.of("report.title", Wording.of(words, result.election().body())),
                words.of("report.village", place()),
                Optional.ofNullable(result.election().day())
                        .map(day -> words.of("report.day", Wording.of(words, day)))
                        .orElse(BLANK),
                List.of(voters(), polling()),
                result.elected().stream().map(this::person).toList(),
                result.rounds().stream().map(this::round).toList(),
                further(),
                others(),
                supervisors(),
                recall(),
                profile(),
                checks(),
                signatures());
    }

    private String place() {
        return result.town().map(town -> town.name() + " ").orElse("")
                + result.village().name();
    }

    private Grid voters() {
        if (result.election().body() != Body.VILLAGERS_COMMITTEE) {
            return grid(
                    "report.meeting",
                    field("report.due", first(round -> round.turnout().registered())),
                    field("report.present", first(round -> round.turnout().marked())));
        }
        int registered = result.rounds().stream()
                .findFirst()
                .map(round -> round.turnout().registered())
                .orElse(0);
        var makeup = result.makeup().filter(people -> people.total() == registered);
        return grid(
                "report.roll",
                field("report.registered", first(round -> round.turnout().registered())),
                field(
                        "report.party",
                        makeup.map(Particulars.Makeup::party).map(this::number).orElse(BLANK)),
                field(
                        "report.women",
                        makeup.map(people -> count(people.women())).orElse(BLANK)),
                field(
                        "report.minority",
                        makeup.map(Particulars.Makeup::minority)
                                .map(this::number)
                                .orElse(BLANK)));
    }

    private Grid polling() {
        boolean byRoll = result.election().body() == Body.VILLAGERS_COMMITTEE;
        return grid(
                "report.polling",
                field("report.voted", first(round -> round.turnout().marked())),
                field("report.proxies", byRoll ? first(DeclaredResult.Round::proxies) : BLANK),
                field("report.mobile", recorded(DeclaredResult.Hall::boxes, DeclaredResult.Hall::mobile)),
                field("report.writers", supplement.get(SupplementItem.WRITERS)),
                field("report.venues", supplement.get(SupplementItem.VENUES)),
                field("report.boxes", recorded(DeclaredResult.Hall::boxes, DeclaredResult.Hall::boxes)),
                field("report.booths", recorded(DeclaredResult.Hall::booths, DeclaredResult.Hall::booths)),
                field(
                        "report.turnout",
                        first(round ->
                                words.of("public.percent", round.turnout().hundredths() / 100.0))));
    }

    // what nobody recorded stays blank for the pen; that no mobile box was used is said only where the boxes are on
    // record
    private String recorded(ToIntFunction<DeclaredResult.Hall> known, ToIntFunction<DeclaredResult.Hall> value) {
        return result.rounds().stream()
                .findFirst()
                .map(DeclaredResult.Round::hall)
                .filter(hall -> known.applyAsInt(hall) > 0)
                .map(hall -> count(value.applyAsInt(hall)))
                .orElse(BLANK);
    }

    private String first(Function<DeclaredResult.Round, Object> what) {
        return result.rounds().stream()
                .findFirst()
                .map(what)
                .map(value -> value instanceof Integer number ? count(number) : value.toString())
                .orElse(BLANK);
    }

    private Person person(Elected elected) {
        var of = Optional.ofNullable(known.get(elected.line().person()));
        var roll = of.flatMap(Known::roll);
        return new Person(List.of(
                elected.line().name(),
                words.of("public.sex." + elected.line().sex()),
                roll.flatMap(person -> age(elected, person)).orElse(BLANK),
                roll.flatMap(Particulars.Person::nationality)
                        .map(code -> words.orElse("nationality." + code, code))
                        .orElse(BLANK),
                said(
                        "political-status.",
                        of.flatMap(Known::politicalStatus),
                        roll.flatMap(Particulars.Person::politicalStatus)),
                said("education.", of.flatMap(Known::education), roll.flatMap(Particulars.Person::education)),
                Wording.of(words, elected.post()),
                count(elected.line().votes()),
                count(result.totalVotes(elected)),
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
                .map(day -> count(Period.between(person.birth(), day).getYears()));
    }

    private String said(String key, Optional<String> nominated, Optional<String> registered) {
        return nominated
                .or(() -> registered)
                .map(code -> words.orElse(key + code, code))
                .orElse(BLANK);
    }

    private RoundPart round(DeclaredResult.Round round) {
        return new RoundPart(
                words.of("report.round." + round.kind()),
                rows(List.of(
                        field("report.issued", count(round.ballots().issued())),
                        field("report.recovered", count(round.ballots().recovered())))),
                round.ballots().parts().stream()
                        .map(part -> ballots(round.result(), part))
                        .toList(),
                round.result().posts().stream()
                        .flatMap(post -> post.lines().stream().map(line -> line(post, line)))
                        .toList(),
                round.result().findings().stream()
                        .map(finding -> words.of(
                                "public.reason", finding.rule(), finding.text().in(words.chinese())))
                        .toList(),
                open(round.result()),
                round.result().reviews().stream().map(this::review).toList());
    }

    private List<String> ballots(Result result, DeclaredResult.Part part) {
        var post = result.posts().stream()
                .filter(line -> line.post() == part.post())
                .findFirst();
        return List.of(
                Wording.of(words, part.post()),
                post.map(line -> count(line.seats())).orElse(BLANK),
                count(part.valid()),
                count(part.spoilt()),
                count(part.blank()),
                post.map(line -> count(line.majority())).orElse(BLANK));
    }

    private Line line(Result.PostResult post, Result.Line line) {
        return new Line(
                Wording.of(words, post.post()),
                line.name(),
                count(line.votes()),
                words.of(line.elected() ? "public.verdict.elected" : "public.verdict.not-elected"),
                words.of("public.reason", line.rule(), line.reason().in(words.chinese())));
    }

    // what this round left to another one: 再次投票, 另行选举, 重新选举
    private List<String> open(Result result) {
        var open = new ArrayList<String>();
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

    private String review(Result.Review review) {
        var readings = review.readings().stream()
                .map(reading -> words.of("report.reading", reading.reading(), Wording.of(words, reading.elected())))
                .toList();
        return words.of(
                "report.review", review.rule(), review.question().in(words.chinese()), Wording.of(words, readings));
    }

    /** 另行选举 and 重新选举: every vote after the first, or one empty line of each for the pen where there was none. */
    private List<List<String>> further() {
        return result.rounds().stream()
                .skip(1)
                .map(round -> {
                    var sequence = Integer.toString(round.election().sequence());
                    return List.of(
                            words.of("report.round." + round.kind()),
                            Optional.ofNullable(round.election().day())
                                    .map(day -> Wording.of(words, day))
                                    .orElse(BLANK),
                            supplement.get(SupplementItem.ROLL_ADDED, sequence),
                            supplement.get(SupplementItem.ROLL_REMOVED, sequence),
                            count(round.turnout().marked()),
                            count(round.ballots().recovered()),
                            words.of(
                                    round.result().valid() ? "report.further.elected" : "report.further.void",
                                    round.result().posts().stream()
                                            .mapToInt(post -> post.elected().size())
                                            .sum()));
                })
                .toList();
    }

    private List<List<String>> others() {
        return SupplementItem.GROUPS.stream()
                .map(group -> Stream.concat(
                                Stream.of(words.of("supplement.group." + group)),
                                SupplementItem.of(SupplementItem.Of.GROUP).stream()
                                        .map(item -> supplement.get(item, group)))
                        .toList())
                .toList();
    }

    private List<String> recall() {
        return SupplementItem.of(SupplementItem.Of.RECALL).stream()
                .map(item -> item.kind() == SupplementItem.Kind.YES_NO
                                && !supplement.get(item).isEmpty()
                        ? words.of("supplement.carried." + supplement.get(item))
                        : supplement.get(item))
                .toList();
    }

    private List<List<String>> supervisors() {
        return result.supervisors()
                .map(chosen -> chosen.people().stream()
                        .map(person -> List.of(
                                person.name(),
                                Wording.of(words, person.post()),
                                chosen.meeting()
                                        .map(held -> Wording.of(words, held.kind()))
                                        .orElse(BLANK),
                                count(person.inFavour()),
                                supplement.get(SupplementItem.AGAINST, person.name()),
                                supplement.get(SupplementItem.ABSTAINED, person.name())))
                        .toList())
                .orElse(List.of());
    }

    private List<String> profile() {
        return result.rules()
                .map(rules -> {
                    var lines = new ArrayList<String>();
                    lines.add(words.of("report.edition", words.orElse("edition." + rules.edition(), rules.edition())));
                    rules.posts()
                            .forEach(post ->
                                    lines.add(words.of("report.seats", Wording.of(words, post.post()), post.seats())));
                    Setting.of(result.election().body())
                            .forEach(setting -> rules.setting(setting)
                                    .ifPresent(value -> lines.add(words.of(
                                            "report.setting",
                                            Wording.of(words, setting),
                                            words.orElse("setting-value." + setting.name() + "." + value, value)))));
                    return List.copyOf(lines);
                })
                .orElse(List.of());
    }

    private List<String> checks() {
        var checks = new ArrayList<String>();
        result.rules()
                .flatMap(rules -> rules.frozenHash())
                .ifPresent(hash -> checks.add(words.of("report.rules-hash", hash)));
        result.rounds().forEach(round -> {
            checks.add(words.of("report.file-hash", round.result().fileHash()));
            checks.add(words.of("report.outcome-hash", round.result().outcomeHash()));
        });
        return checks;
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
                .orElse(BLANK);
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

    private Field field(String label, String value) {
        return new Field(words.of(label), value);
    }

    private Grid grid(String heading, Field... fields) {
        return new Grid(words.of(heading), rows(List.of(fields)));
    }

    private List<List<Field>> rows(List<Field> fields) {
        var rows = new ArrayList<List<Field>>();
        for (int from = 0; from < fields.size(); from += FIELDS) {
            var row = new ArrayList<>(fields.subList(from, Math.min(from + FIELDS, fields.size())));
            while (row.size() < FIELDS && fields.size() > FIELDS) {
                row.add(new Field(BLANK, BLANK));
            }
            rows.add(row);
        }
        return rows;
    }

    private String number(OptionalInt number) {
        return number.isPresent() ? count(number.getAsInt()) : BLANK;
    }

    private String count(int number) {
        return Integer.toString(number);
    }
}
