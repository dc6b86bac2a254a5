package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidate;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.bond.Conflicts;
import org.huanjie.responsibility.bond.Link;
import org.huanjie.responsibility.bond.Links;
import org.huanjie.responsibility.bond.People;
import org.huanjie.responsibility.bond.Promises;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.responsibility.visit.Met;
import org.huanjie.responsibility.visit.VisitReport;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.Typing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 责任捆绑一场 — leaders are linked, the three are bound, and every Wednesday evening a visit is planned, held and recorded. */
@Component
@ConditionalOnBean(ReplayClock.class)
class ResponsibilityPlay {

    private static final ZoneOffset HERE = ZoneOffset.ofHours(8);
    private static final LocalTime HOME = LocalTime.of(21, 30);

    /** 一事 — what happens on a day of the scenario. */
    private record Happening(LocalDate day, Consumer<LocalDate> act) {}

    private final Stagehand stage;
    private final People people;
    private final ThreeOnes threeOnes;
    private final Links links;
    private final Conflicts conflicts;
    private final Visits visits;
    private final Promises promises;

    ResponsibilityPlay(
            Stagehand stage,
            People people,
            ThreeOnes threeOnes,
            Links links,
            Conflicts conflicts,
            Visits visits,
            Promises promises) {
        this.stage = stage;
        this.people = people;
        this.threeOnes = threeOnes;
        this.links = links;
        this.conflicts = conflicts;
        this.visits = visits;
        this.promises = promises;
    }

    /** A matter's or promise's id from its key in the scenario: other plays find by it what a visit raised. */
    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("visit " + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Links the county's leaders and binds the pilots' three. */
    void bind(Scenario scenario) {
        var office = Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY);
        scenario.lines("leaders.csv")
                .forEach(line -> stage.let(office, () -> {
                    var leader = person(line.getField("领导"), PilotWords.COUNTY, line.getField("职务"), office);
                    done(links.link(
                            leader,
                            line.getField("村"),
                            Link.Kind.valueOf(line.getField("类别")),
                            Link.Ground.valueOf(line.getField("缘由")),
                            office));
                }));
        scenario.lines("three-ones.csv").forEach(line -> {
            var town = Cast.as(Role.TOWN_COMMITTEE, line.getField("村"));
            stage.let(town, () -> {
                var bound = person(line.getField("姓名"), line.getField("单位"), line.getField("职务"), town);
                done(threeOnes.bind(line.getField("村"), Bond.valueOf(line.getField("联系")), bound, "", town));
            });
        });
    }

    /** Plays the visits and payments of these days, in their order. */
    void play(Scenario scenario, LocalDate from, LocalDate until) {
        Stream.concat(visits(scenario), payments(scenario))
                .filter(one -> !one.day().isBefore(from) && one.day().isBefore(until))
                .sorted(Comparator.comparing(Happening::day))
                .forEach(one -> one.act().accept(one.day()));
    }

    private Stream<Happening> visits(Scenario scenario) {
        return scenario.lines("visits.csv").stream()
                .map(line -> new Happening(LocalDate.parse(line.getField("日")), day -> visit(scenario, line, day)));
    }

    private Stream<Happening> payments(Scenario scenario) {
        return scenario.lines("visit-promises.csv").stream()
                .filter(line -> !line.getField("到位日").isEmpty())
                .map(line -> new Happening(LocalDate.parse(line.getField("到位日")), day -> pay(scenario, line, day)));
    }

    private void visit(Scenario scenario, NamedCsvRecord line, LocalDate day) {
        var village = line.getField("村");
        var cadre = Cast.as(Role.RESIDENT_CADRE, village);
        var hour = LocalTime.parse(line.getField("时"));
        stage.on(day);
        stage.let(
                cadre, () -> done(visits.plan(village, day.atTime(hour).atOffset(HERE), line.getField("来访人"), cadre)));
        stage.at(day.atTime(HOME));
        stage.let(cadre, () -> done(visits.record(report(scenario, line, day, hour), cadre)));
        stage.let(Cast.as(Role.TOWN_COMMITTEE, village), () -> ask(village));
    }

    // those who answer for the village say of everyone who has come to stand that they are not near to them
    private void ask(String village) {
        var town = Cast.as(Role.TOWN_COMMITTEE, village);
        var kin = conflicts.standing(village).stream()
                .map(Candidate::person)
                .collect(
                        Collectors.toMap(person -> person, person -> Optional.<org.huanjie.candidacy.Relation>empty()));
        if (!kin.isEmpty()) {
            threeOnes
                    .now(village)
                    .forEach(held -> done(conflicts.declare(held.person(), village, Optional.empty(), kin, town)));
        }
    }

    private static VisitReport report(Scenario scenario, NamedCsvRecord line, LocalDate day, LocalTime hour) {
        var key = line.getField("夜访");
        return new VisitReport(
                id(key),
                line.getField("村"),
                day,
                day.atTime(hour).atOffset(HERE),
                "",
                several(line.getField("来访人")),
                several(line.getField("单位")),
                several(line.getField("走访")).stream().map(Met::valueOf).collect(Collectors.toSet()),
                of(scenario, "visit-matters.csv", key)
                        .map(one -> new VisitReport.Matter(
                                id(one.getField("事项")), one.getField("类别"), one.getField("内容"), one.getField("当场办结")))
                        .toList(),
                of(scenario, "visit-promises.csv", key)
                        .map(one -> new VisitReport.Promised(
                                id(one.getField("承诺")),
                                one.getField("用途"),
                                one.getField("出资单位"),
                                fen(one),
                                LocalDate.parse(one.getField("期限"))))
                        .toList());
    }

    private void pay(Scenario scenario, NamedCsvRecord line, LocalDate day) {
        var village = scenario.lines("visits.csv").stream()
                .filter(visit -> visit.getField("夜访").equals(line.getField("夜访")))
                .findFirst()
                .orElseThrow()
                .getField("村");
        var town = Cast.as(Role.TOWN_COMMITTEE, village);
        stage.on(day);
        stage.let(
                town,
                () -> done(promises.pay(
                        id(line.getField("承诺")),
                        fen(line),
                        Promises.Document.TRANSFER,
                        line.getField("凭证"),
                        day,
                        town)));
    }

    private UUID person(String name, String unit, String duty, SignedIn by) {
        var outcome = people.add(name, unit, duty, null, by);
        done(outcome);
        return ((Verdict.Done<ResponsibilityEntry>) outcome).value().id();
    }

    private static Stream<NamedCsvRecord> of(Scenario scenario, String file, String visit) {
        return scenario.lines(file).stream().filter(line -> line.getField("夜访").equals(visit));
    }

    private static long fen(NamedCsvRecord line) {
        return Typing.fen(line.getField("元")).orElseThrow();
    }

    private static List<String> several(String text) {
        return Arrays.stream(text.split("、")).filter(part -> !part.isEmpty()).toList();
    }

    private static void done(Verdict<ResponsibilityEntry> outcome) {
        Stagehand.expect(outcome, Verdict.Done.class);
    }
}
