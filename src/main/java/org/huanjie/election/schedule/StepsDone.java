package org.huanjie.election.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huanjie.election.calendar.Template.Reckoned;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.schedule.ScheduleRows.Row;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Round;
import org.jspecify.annotations.Nullable;

/** 环节完成 — on which day each step of a village's calendar was done: by its stage, its paper, or what a module above says of it. */
final class StepsDone {

    private static final Map<String, Stage> DONE_BY = Map.ofEntries(
            Map.entry("S01", Stage.STARTED),
            Map.entry("S03", Stage.STARTED),
            Map.entry("S04", Stage.COMMITTEE_CHOSEN),
            Map.entry("S05", Stage.RULES_PASSED),
            Map.entry("S06", Stage.ROLL_PUBLISHED),
            Map.entry("S07", Stage.ROLL_PUBLISHED),
            Map.entry("S08", Stage.ROLL_SETTLED),
            Map.entry("S09", Stage.ROLL_SETTLED),
            Map.entry("S11", Stage.CANDIDATES_PUBLISHED),
            Map.entry("S15", Stage.CANDIDATES_PUBLISHED),
            Map.entry("S18", Stage.VOTE_PREPARED),
            Map.entry("S20", Stage.VOTE_PREPARED),
            Map.entry("S21", Stage.DECLARED),
            Map.entry("S24", Stage.FILED),
            Map.entry("S25", Stage.FILED),
            Map.entry("S27", Stage.HANDED_OVER),
            Map.entry("S28", Stage.ARCHIVED));

    /** Announced as final. */
    private static final String LIST = "S15";

    /** Preliminary list, preliminary election, joint review. */
    private static final Set<String> BEFORE_THE_LIST = Set.of("S12", "S13", "S14");

    /** Candidates’ meeting, notice of hour and place, rules for void ballots: each done by its own record alone. */
    private static final Set<String> BEFORE_THE_VOTE = Set.of("S16", "S17", "S19");

    /** Declared. */
    private static final String RESULT = "S21";

    private StepsDone() {}

    static Map<String, LocalDate> of(
            String village, List<Row> rounds, Map<Body, List<Row>> bodies, ScheduleFacts facts) {
        var days = new HashMap<>(facts.entered(rounds.getFirst()));
        var whole = whole(rounds);
        if (whole.sequence() > 1) { // a vote held again begins with its candidates
            days.keySet().removeIf(stage -> stage.compareTo(Stage.VOTE_PREPARED) >= 0);
        }
        days.putAll(facts.entered(whole));
        facts.entered(rounds.getLast()).forEach((stage, day) -> {
            if (stage.compareTo(Stage.FILED) >= 0) {
                days.put(stage, day);
            }
        });
        var done = new HashMap<String, LocalDate>();
        DONE_BY.forEach((step, stage) -> put(done, step, days.get(stage)));
        put(done, "S00", facts.cleared().getOrDefault(village, days.get(Stage.STARTED)));
        put(done, "S02", facts.declared(bodies.get(Body.PARTY_BRANCH)));
        put(done, "S26", facts.declared(bodies.get(Body.SUPERVISORY_COMMITTEE)));
        var papers = facts.papers().getOrDefault(village, Map.of());
        put(done, "S11", papers.get(DocumentKind.PRELIMINARY_LIST));
        put(done, "S12", papers.get(DocumentKind.PRELIMINARY_LIST));
        put(done, "S19", papers.get(DocumentKind.VOID_BALLOT_RULES));
        put(done, "S10", papers.get(DocumentKind.REPRESENTATIVES));
        put(done, "S25", papers.getOrDefault(DocumentKind.CERTIFICATES, days.get(Stage.FILED)));
        put(done, "S22", declared(rounds, Round.TIE, facts));
        put(done, "S23", declared(rounds, Round.RERUN, facts));
        facts.progress()
                .getOrDefault(village, Map.of())
                .values()
                .forEach(step -> put(done, step.step(), day(step, done)));
        return done;
    }

    // what was called for and whose day is no longer known was done by the list, which waits for it
    private static @Nullable LocalDate day(StepProgress.Progress step, Map<String, LocalDate> done) {
        return step.called() && step.done() == null ? done.get(LIST) : step.done();
    }

    /** Whether anything calls for this step. Where the list, or the result, is out without it, nothing did, or nobody recorded it. */
    static boolean needed(String village, Reckoned step, Map<String, LocalDate> done, ScheduleFacts facts) {
        boolean passed = BEFORE_THE_LIST.contains(step.code()) && done.containsKey(LIST)
                || BEFORE_THE_VOTE.contains(step.code()) && done.containsKey(RESULT);
        return done.containsKey(step.code())
                || facts.progress(village, step.code())
                        .map(StepProgress.Progress::called)
                        .orElse(!step.optional() && !passed);
    }

    /** Whether the time of a step that nothing called for is over: with the list, or with the result. */
    static boolean over(String step, Map<String, LocalDate> done) {
        return done.containsKey(BEFORE_THE_LIST.contains(step) ? LIST : RESULT);
    }

    private static void put(Map<String, LocalDate> done, String step, @Nullable LocalDate day) {
        if (day != null) {
            done.put(step, day);
        }
    }

    private static @Nullable LocalDate declared(List<Row> rounds, Round kind, ScheduleFacts facts) {
        return rounds.stream()
                .filter(row -> row.round() == kind)
                .reduce((earlier, later) -> later)
                .map(row -> facts.entered(row).get(Stage.DECLARED))
                .orElse(null);
    }

    static Row whole(List<Row> rounds) {
        return rounds.stream()
                .filter(row -> row.round() == Round.FIRST || row.round() == Round.RECALL)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
