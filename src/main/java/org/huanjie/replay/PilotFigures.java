package org.huanjie.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.huanjie.access.who.Role;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Recommendations;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Elections;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.poll.Polling;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.State;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.responsibility.bond.Link;
import org.huanjie.responsibility.bond.Links;
import org.huanjie.responsibility.bond.Promises;
import org.huanjie.responsibility.bond.Yuan;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.roll.Roll;
import org.huanjie.roll.voter.VoterId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Service;

/** 试点数字 — the figures of the report, computed from what the services hold after the play. */
@Service
@ConditionalOnBean(ReplayClock.class)
public class PilotFigures {

    private static final String PANNAN = "330326103210";
    private static final LocalDate EVENING = LocalDate.of(2017, 2, 8);

    /** 当选人 — a person elected, in which election. */
    private record Elected(Election election, VoterId person) {}

    private final Stagehand stage;
    private final Elections elections;
    private final Readiness readiness;
    private final Roll roll;
    private final Candidates candidates;
    private final Recommendations recommendations;
    private final Polling polling;
    private final CountPlay count;
    private final Links links;
    private final Visits visits;
    private final Promises promises;
    private final List<Figure.Source> sources;

    PilotFigures(
            Stagehand stage,
            Elections elections,
            Readiness readiness,
            Roll roll,
            Candidates candidates,
            Recommendations recommendations,
            Polling polling,
            CountPlay count,
            Links links,
            Visits visits,
            Promises promises,
            List<Figure.Source> sources) {
        this.links = links;
        this.visits = visits;
        this.promises = promises;
        this.sources = sources;
        this.stage = stage;
        this.elections = elections;
        this.readiness = readiness;
        this.roll = roll;
        this.candidates = candidates;
        this.recommendations = recommendations;
        this.polling = polling;
        this.count = count;
    }

    /** Every figure of the report, in its order, each beside what was computed; one whose mechanism is not there has none. */
    public List<Figure> compute(Scenario scenario) {
        var computed = stage.as(Cast.as(Role.COUNTY_OFFICE, Pilot.COUNTY), () -> compute(Plan.of(scenario)));
        return Scenario.pilot().lines("report.csv").stream()
                .map(line -> new Figure(
                        line.getField("key"),
                        new BigDecimal(line.getField("report")),
                        line.getField("operator"),
                        computed.get(line.getField("key"))))
                .toList();
    }

    private Map<String, BigDecimal> compute(Plan plan) {
        var figures = new HashMap<String, BigDecimal>();
        var county = readiness.countyFigures(Pilot.COUNTY);
        figures.put("villages", BigDecimal.valueOf(county.total()));
        figures.put("villages_ready", BigDecimal.valueOf(county.passed()));
        figures.put("pilots", BigDecimal.valueOf(readyBeforeStart()));
        figures.put("county_leaders", BigDecimal.valueOf(linked()));
        figures.put("pannan_money", promisedAt(PANNAN, EVENING));
        var elected = elected();
        figures.put("elected", BigDecimal.valueOf(elected.size()));
        if (!elected.isEmpty()) {
            figures.put("mean_age", meanAge(elected, plan.on(Plan.Day.VOTE)));
        }
        figures.put("college", count(elected, this::college));
        figures.put("recommended", count(elected, this::recommended));
        for (var village : Pilot.VILLAGES) {
            figures.put("turnout_" + village.key(), turnout(village.code()));
        }
        sources.forEach(source ->
                source.figures(Pilot.COUNTY).forEach((key, value) -> figures.put(key, BigDecimal.valueOf(value))));
        return figures;
    }

    // leaders, each with one village
    private long linked() {
        return links.within(Pilot.COUNTY).stream().map(Link::person).distinct().count();
    }

    // what was promised on the visits of that evening, in yuan
    private BigDecimal promisedAt(String village, LocalDate evening) {
        var held = visits.of(village).stream()
                .filter(visit -> visit.heldAt().toLocalDate().equals(evening))
                .map(Visits.Held::id)
                .toList();
        long fen = promises.of(village).stream()
                .filter(promise -> held.contains(promise.visit()))
                .mapToLong(Promises.Promise::fen)
                .sum();
        var yuan = new BigDecimal(Yuan.of(fen)).stripTrailingZeros();
        return yuan.scale() < 0 ? yuan.setScale(0) : yuan;
    }

    // villages whose election has started, having passed before it did
    private long readyBeforeStart() {
        return elections.all(Body.VILLAGERS_COMMITTEE).stream()
                .filter(election -> election.reached(Stage.STARTED))
                .filter(this::passedBeforeStart)
                .count();
    }

    private boolean passedBeforeStart(Election election) {
        var started = elections.entered(election.first()).stream()
                .filter(entered -> entered.stage() == Stage.STARTED)
                .findFirst()
                .orElseThrow()
                .at();
        return readiness.history(election.village()).stream()
                .anyMatch(event -> event.state() == State.PASSED && event.at().isBefore(started));
    }

    private List<Elected> elected() {
        return List.of(Body.PARTY_BRANCH, Body.VILLAGERS_COMMITTEE).stream()
                .flatMap(body -> elections.all(body).stream())
                .flatMap(election -> count.elected(election).stream().map(one -> new Elected(election, one.person())))
                .toList();
    }

    // full years on the day, the sum over the number, one decimal, half up
    private BigDecimal meanAge(List<Elected> elected, LocalDate day) {
        int years = elected.stream()
                .mapToInt(
                        one -> Period.between(roll.birthDate(one.person()), day).getYears())
                .sum();
        return BigDecimal.valueOf(years).divide(BigDecimal.valueOf(elected.size()), 1, RoundingMode.HALF_UP);
    }

    // 大专以上: codes 10 to 39 of GB/T 4658
    private boolean college(Elected one) {
        return candidates
                .education(one.election().first(), one.person())
                .map(Integer::parseInt)
                .filter(code -> code >= 10 && code <= 39)
                .isPresent();
    }

    private boolean recommended(Elected one) {
        return recommendations.reportAfterResult(one.election().first()).stream()
                .anyMatch(recommended -> recommended.person().equals(one.person()));
    }

    private BigDecimal turnout(String village) {
        return polling.turnout(village, Body.VILLAGERS_COMMITTEE).exact();
    }

    private static BigDecimal count(List<Elected> elected, Predicate<Elected> which) {
        return BigDecimal.valueOf(elected.stream().filter(which).count());
    }
}
