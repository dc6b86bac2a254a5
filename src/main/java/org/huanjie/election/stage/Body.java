package org.huanjie.election.stage;

import static org.huanjie.access.who.Role.ELECTION_COMMITTEE;
import static org.huanjie.access.who.Role.TOWN_COMMITTEE;
import static org.huanjie.access.who.Role.VILLAGE_TEAM;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.shell.Worded;

/** 组织 — a body of the village that is elected, with its stages at a change of term (R-VC-1, R-PB-2, R-SC-2). */
public enum Body implements Worded {
    /** 村党组织: its superior approves, its members meet (R-PB-6, S02). */
    PARTY_BRANCH(
            org.huanjie.law.Body.PARTY_BRANCH,
            byItself("S02", Stage.PREPARING, Stage.APPROVED, TOWN_COMMITTEE),
            step("S02", Stage.APPROVED, Stage.LIST_SET, VILLAGE_TEAM, TOWN_COMMITTEE),
            byItself("S02", Stage.LIST_SET, Stage.MEETING, VILLAGE_TEAM, TOWN_COMMITTEE),
            step("S02", Stage.MEETING, Stage.DECLARED, VILLAGE_TEAM, TOWN_COMMITTEE),
            step("S02", Stage.DECLARED, Stage.SECRETARY_CHOSEN, TOWN_COMMITTEE)),
    /** 村民委员会: once it is chosen, the village election committee presides (R-EC-1) until the hand-over (R-EC-4). */
    VILLAGERS_COMMITTEE(
            org.huanjie.law.Body.VILLAGERS_COMMITTEE,
            step("S03", Stage.PREPARING, Stage.STARTED, TOWN_COMMITTEE),
            byItself("S04", Stage.STARTED, Stage.COMMITTEE_CHOSEN, VILLAGE_TEAM, TOWN_COMMITTEE),
            byItself("S05", Stage.COMMITTEE_CHOSEN, Stage.RULES_PASSED, ELECTION_COMMITTEE),
            byItself("S06", Stage.RULES_PASSED, Stage.REGISTERING, ELECTION_COMMITTEE),
            step("S07", Stage.REGISTERING, Stage.ROLL_PUBLISHED, ELECTION_COMMITTEE),
            byItself("S09", Stage.ROLL_PUBLISHED, Stage.ROLL_SETTLED, ELECTION_COMMITTEE),
            byItself("S11", Stage.ROLL_SETTLED, Stage.NOMINATING, ELECTION_COMMITTEE),
            step("S15", Stage.NOMINATING, Stage.CANDIDATES_PUBLISHED, ELECTION_COMMITTEE),
            step("S20", Stage.CANDIDATES_PUBLISHED, Stage.VOTE_PREPARED, ELECTION_COMMITTEE),
            step("S21", Stage.VOTE_PREPARED, Stage.POLLING, ELECTION_COMMITTEE),
            step("S21", Stage.POLLING, Stage.COUNTING, ELECTION_COMMITTEE),
            step("S21", Stage.COUNTING, Stage.DECLARED, ELECTION_COMMITTEE),
            byItself("S24", Stage.DECLARED, Stage.FILED, ELECTION_COMMITTEE, TOWN_COMMITTEE),
            byItself("S27", Stage.FILED, Stage.HANDED_OVER, ELECTION_COMMITTEE, TOWN_COMMITTEE),
            step("S28", Stage.HANDED_OVER, Stage.ARCHIVED, VILLAGE_TEAM, ELECTION_COMMITTEE, TOWN_COMMITTEE)),
    /** 村务监督委员会: follows the new villagers' committee by a meeting (R-SC-3, S26). */
    SUPERVISORY_COMMITTEE(
            org.huanjie.law.Body.SUPERVISORY_COMMITTEE,
            byItself("S26", Stage.PREPARING, Stage.MEETING, VILLAGE_TEAM, ELECTION_COMMITTEE, TOWN_COMMITTEE),
            step("S26", Stage.MEETING, Stage.DECLARED, VILLAGE_TEAM, ELECTION_COMMITTEE, TOWN_COMMITTEE));

    private final org.huanjie.law.Body lawful;
    private final List<Step> steps;
    private final List<Stage> stages;

    Body(org.huanjie.law.Body lawful, Step... steps) {
        this.lawful = lawful;
        this.steps = List.of(steps);
        this.stages = Stream.concat(
                        Stream.of(steps[0].here()), this.steps.stream().map(Step::next))
                .toList();
    }

    private static Step step(String code, Stage here, Stage next, Role... roles) {
        return new Step(here, next, code, Set.of(roles), false);
    }

    private static Step byItself(String code, Stage here, Stage next, Role... roles) {
        return new Step(here, next, code, Set.of(roles), true);
    }

    /** Who carries its election on: the villagers' election committee has no part in a branch's (R-PB-6). */
    public Permission keepers() {
        return this == PARTY_BRANCH ? Permission.KEEP_BODIES : Permission.PRESIDE;
    }

    /** What the law calls it, whose rules for quorum and majority hold. */
    public org.huanjie.law.Body lawful() {
        return lawful;
    }

    /** Its table for a change of term, in order; every other procedure's says {@code StageTable}. */
    public List<Step> steps() {
        return steps;
    }

    /** The stages of a change of term from first to last. */
    public List<Stage> stages() {
        return stages;
    }

    public Stage first() {
        return stages.getFirst();
    }

    /** Where a round that follows another begins: its work is the vote itself. */
    public Stage roundStart() {
        return switch (this) {
            case PARTY_BRANCH -> Stage.LIST_SET;
            case VILLAGERS_COMMITTEE -> Stage.CANDIDATES_PUBLISHED;
            case SUPERVISORY_COMMITTEE -> Stage.PREPARING;
        };
    }

    /** The stage at which its list of candidates is made. */
    public Stage nominating() {
        return switch (this) {
            case PARTY_BRANCH -> Stage.APPROVED;
            case VILLAGERS_COMMITTEE -> Stage.NOMINATING;
            case SUPERVISORY_COMMITTEE -> Stage.PREPARING;
        };
    }

    /** The stage with which that list is out. */
    public Stage listed() {
        return switch (this) {
            case PARTY_BRANCH -> Stage.LIST_SET;
            case VILLAGERS_COMMITTEE -> Stage.CANDIDATES_PUBLISHED;
            case SUPERVISORY_COMMITTEE -> Stage.MEETING;
        };
    }

    /** The stage at which its voters vote. */
    public Stage voting() {
        return this == VILLAGERS_COMMITTEE ? Stage.POLLING : Stage.MEETING;
    }

    @Override
    public String key() {
        return "body." + name();
    }

    /** As it stands in an address: {@code villagers-committee}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Body> ofSlug(String slug) {
        return Stream.of(values()).filter(body -> body.slug().equals(slug)).findFirst();
    }
}
