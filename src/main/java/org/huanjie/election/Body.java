package org.huanjie.election;

import java.util.List;

/** 组织 — a body of the village that is elected; each has its own stage table (domain.md §1, §2, §3). */
public enum Body {
    /** 村党组织 */
    PARTY_BRANCH(List.of(
            Stage.PREPARING, Stage.APPROVED, Stage.LIST_SET, Stage.MEETING, Stage.DECLARED, Stage.SECRETARY_CHOSEN)),
    /** 村民委员会 */
    VILLAGERS_COMMITTEE(List.of(
            Stage.PREPARING,
            Stage.STARTED,
            Stage.COMMITTEE_CHOSEN,
            Stage.RULES_PASSED,
            Stage.REGISTERING,
            Stage.ROLL_PUBLISHED,
            Stage.ROLL_SETTLED,
            Stage.NOMINATING,
            Stage.CANDIDATES_PUBLISHED,
            Stage.VOTE_PREPARED,
            Stage.POLLING,
            Stage.COUNTING,
            Stage.DECLARED,
            Stage.FILED,
            Stage.HANDED_OVER,
            Stage.ARCHIVED)),
    /** 村务监督委员会 */
    SUPERVISORY_COMMITTEE(List.of(Stage.PREPARING, Stage.MEETING, Stage.DECLARED));

    private final List<Stage> stages;

    Body(List<Stage> stages) {
        this.stages = stages;
    }

    /** The stages of this body's election from first to last: the one table that guards and buttons are made from. */
    public List<Stage> stages() {
        return stages;
    }

    public Stage first() {
        return stages.getFirst();
    }

    /** Whether an election of this body that stands at {@code here} may go on to {@code there} next. */
    public boolean leads(Stage here, Stage there) {
        int at = stages.indexOf(here);
        return at >= 0 && at + 1 < stages.size() && stages.get(at + 1) == there;
    }
}
