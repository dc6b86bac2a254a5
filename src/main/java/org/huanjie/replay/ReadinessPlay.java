package org.huanjie.replay;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.huanjie.access.who.Role;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.assessment.SelfCheck;
import org.huanjie.readiness.assessment.WorkingGroups;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.ConditionSet;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.readiness.condition.Finding;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.step.Application;
import org.huanjie.readiness.step.Verification;
import org.huanjie.replay.clock.ReplayClock;
import org.huanjie.replay.clock.Stagehand;
import org.huanjie.shell.Verdict;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 准入一场 — every village checks itself, applies and is verified, as far as the scenario says it came. */
@Component
@ConditionalOnBean(ReplayClock.class)
class ReadinessPlay {

    private static final int VERSION = 1;
    private static final int THRESHOLD = 80;
    private static final int ASKED = 60;

    private final Stagehand stage;
    private final Application application;
    private final Verification verification;
    private final WorkingGroups groups;
    private final ReadinessSettings settings;
    private final Readiness readiness;

    ReadinessPlay(
            Stagehand stage,
            Application application,
            Verification verification,
            WorkingGroups groups,
            ReadinessSettings settings,
            Readiness readiness) {
        this.stage = stage;
        this.application = application;
        this.verification = verification;
        this.groups = groups;
        this.settings = settings;
        this.readiness = readiness;
    }

    /** Plays those villages whose day lies in this range, in the order of days. */
    void play(Scenario scenario, LocalDate from, LocalDate until) {
        var members = new HashMap<String, UUID>();
        scenario.lines("readiness.csv").stream()
                .filter(line -> !line.getField("日").isEmpty())
                .filter(line -> !day(line).isBefore(from) && day(line).isBefore(until))
                .sorted(Comparator.comparing(ReadinessPlay::day))
                .forEach(line -> play(line, members));
    }

    /** The county sets what the law leaves open. */
    void settle(String county) {
        var office = Cast.as(Role.COUNTY_OFFICE, county);
        stage.let(
                office,
                () -> done(settings.set(county, ReadinessSetting.RATING_THRESHOLD, OptionalInt.of(THRESHOLD), office)));
    }

    private void play(NamedCsvRecord line, Map<String, UUID> members) {
        var village = line.getField("村");
        stage.on(day(line));
        var checks = line.getField("自查");
        var findings = line.getField("核查");
        var team = Cast.as(Role.VILLAGE_TEAM, village);
        stage.let(team, () -> {
            done(application.selfCheck(village, checks(village, checks, day(line)), team));
            if (!checks.contains("N")) {
                done(application.apply(village, team));
            }
        });
        if (!findings.isEmpty()) {
            verify(village, findings, members);
        }
    }

    private void verify(String village, String findings, Map<String, UUID> members) {
        var review = Cast.as(Role.TOWN_REVIEW, village);
        var committee = Cast.as(Role.TOWN_COMMITTEE, village);
        var member = members.computeIfAbsent(
                review.division(),
                town -> stage.as(
                        committee,
                        () -> groups.of(town).stream()
                                .map(WorkingGroups.Member::id)
                                .findFirst()
                                .orElseGet(() -> done(groups.name(
                                        town, PilotWords.VERIFIER, PilotWords.TOWN_OFFICE, "", committee)))));
        stage.let(review, () -> done(verification.verify(village, member, findings(findings), review)));
        boolean met = !findings.contains("N");
        stage.let(
                committee,
                () -> done(verification.decide(
                        village, met ? Decision.PASS : Decision.RECTIFY, met ? "" : PilotWords.MISSING, committee)));
    }

    private List<SelfCheck> checks(String village, String marks, LocalDate day) {
        var set = stage.as(Cast.as(Role.VILLAGE_TEAM, village), () -> readiness.conditions(VERSION));
        var checks = new ArrayList<SelfCheck>();
        for (var condition : Condition.values()) {
            boolean met = marks.charAt(condition.ordinal()) == 'Y';
            checks.add(new SelfCheck(
                    condition,
                    met,
                    met ? "" : PilotWords.MISSING,
                    met ? evidence(set, condition, day) : condition.empty()));
        }
        return checks;
    }

    private static List<Finding> findings(String marks) {
        var findings = new ArrayList<Finding>();
        for (var condition : Condition.values()) {
            boolean met = marks.charAt(condition.ordinal()) == 'Y';
            findings.add(new Finding(condition, met, met ? "" : PilotWords.MISSING));
        }
        return findings;
    }

    private static Evidence evidence(ConditionSet set, Condition condition, LocalDate day) {
        return switch (condition.empty()) {
            case Evidence.Contacts none ->
                new Evidence.Contacts(
                        List.of(new Evidence.Contact(PilotWords.KEY_ROLE, PilotWords.OFFICER, day.minusDays(3))));
            case Evidence.Issues none ->
                new Evidence.Issues(List.of(new Evidence.Issue(
                        PilotWords.ISSUE, Evidence.Risk.YELLOW, null, PilotWords.ISSUE_PLAN, day.plusDays(60))));
            case Evidence.Documents none ->
                new Evidence.Documents(set.item(condition).kinds().stream()
                        .map(kind -> new Evidence.Document(
                                kind.key(), PilotWords.PAPER, day.minusDays(5), PilotWords.PAPER_NUMBER, ""))
                        .toList());
            case Evidence.Sample none ->
                new Evidence.Sample(PilotWords.FRAME, ASKED, ASKED - 4, new BigDecimal("88.5"));
        };
    }

    private static LocalDate day(NamedCsvRecord line) {
        return LocalDate.parse(line.getField("日"));
    }

    private static <T> T done(Verdict<T> outcome) {
        Stagehand.expect(outcome, Verdict.Done.class);
        return ((Verdict.Done<T>) outcome).value();
    }
}
