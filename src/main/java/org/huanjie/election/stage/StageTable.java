package org.huanjie.election.stage;

import static org.huanjie.access.who.Role.ELECTION_COMMITTEE;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.VILLAGE_TEAM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 阶段表 — the one table that guards and buttons are made from: the steps of a body's election by its procedure, in order.
 *
 * @param steps each leads from one stage to the next, who may press it beside it
 */
public record StageTable(Body body, Procedure procedure, List<Step> steps) {

    private static final Set<Stage> NOT_IN_A_RECALL =
            Set.of(Stage.NOMINATING, Stage.CANDIDATES_PUBLISHED, Stage.VOTE_PREPARED, Stage.HANDED_OVER, Stage.ARCHIVED);

    /** Every table that there is. */
    public static List<StageTable> all() {
        return Stream.of(Body.values())
                .flatMap(body -> Stream.of(Procedure.values()).flatMap(procedure -> find(body, procedure).stream()))
                .toList();
    }

    /** The table of this body by this procedure; throws where the law knows none. */
    public static StageTable of(Body body, Procedure procedure) {
        return find(body, procedure).orElseThrow();
    }

    /** As {@link #of}; empty where the law knows no such procedure for the body: a branch fills its seats by the Party's own rules. */
    public static Optional<StageTable> find(Body body, Procedure procedure) {
        return switch (procedure) {
            case TERM -> Optional.of(new StageTable(body, procedure, body.steps()));
            case BY_ELECTION -> ofCommittee(body, procedure, body.steps());
            case RECALL -> ofCommittee(body, procedure, recall(body.steps()));
            case BY_MEETING ->
                body == Body.PARTY_BRANCH
                        ? Optional.empty()
                        : Optional.of(new StageTable(body, procedure, byMeeting()));
        };
    }

    private static Optional<StageTable> ofCommittee(Body body, Procedure procedure, List<Step> steps) {
        return body == Body.VILLAGERS_COMMITTEE
                ? Optional.of(new StageTable(body, procedure, steps))
                : Optional.empty();
    }

    // nobody stands in a recall, and nobody hands over after it
    private static List<Step> recall(List<Step> whole) {
        var kept = whole.stream().filter(step -> !NOT_IN_A_RECALL.contains(step.next()));
        return Stream.concat(
                        kept,
                        Stream.of(
                                new Step(Stage.ROLL_SETTLED, Stage.VOTE_PREPARED, "S20", Set.of(ELECTION_COMMITTEE), false),
                                new Step(
                                        Stage.FILED,
                                        Stage.ARCHIVED,
                                        "S28",
                                        Set.of(VILLAGE_TEAM, ELECTION_COMMITTEE, TOWN_COMMITTEE),
                                        false)))
                .sorted((one, other) -> one.here().compareTo(other.here()))
                .toList();
    }

    private static List<Step> byMeeting() {
        var roles = Set.of(VILLAGE_TEAM, TOWN_COMMITTEE);
        return List.of(
                new Step(Stage.PREPARING, Stage.MEETING, "S26", roles, true),
                new Step(Stage.MEETING, Stage.DECLARED, "S26", roles, false));
    }

    /** The stages from first to last. */
    public List<Stage> stages() {
        return Stream.concat(Stream.of(steps.getFirst().here()), steps.stream().map(Step::next))
                .toList();
    }

    public Stage first() {
        return steps.getFirst().here();
    }

    public Stage last() {
        return steps.getLast().next();
    }

    /** Where a round that follows begins: nobody stands in a recall, so that it is prepared at once. */
    public Stage roundStart() {
        return procedure == Procedure.RECALL ? Stage.ROLL_SETTLED : body.roundStart();
    }

    /** The step that leads on from this stage; empty at the last one. */
    public Optional<Step> from(Stage here) {
        return steps.stream().filter(step -> step.here() == here).findFirst();
    }

    /** Whether an election that stands at {@code here} may go on to {@code there} next. */
    public boolean leads(Stage here, Stage there) {
        return from(here).filter(step -> step.next() == there).isPresent();
    }

    /**
     * Whether who stands at {@code here} stands at {@code wanted} or has passed it. A stage that a recall leaves out is passed with what comes before it:
     * nothing is waited for. Of one that a meeting leaves out nothing was done until its result.
     */
    public boolean reached(Stage here, Stage wanted) {
        if (stages().contains(wanted)) {
            return stages().indexOf(here) >= stages().indexOf(wanted);
        }
        var whole = body.stages();
        var before = whole.subList(0, Math.max(0, whole.indexOf(wanted))).reversed().stream()
                .filter(stages()::contains)
                .findFirst();
        return procedure == Procedure.RECALL && before.isPresent()
                ? reached(here, before.get())
                : whole.indexOf(here) >= whole.indexOf(wanted);
    }
}
