package org.huanjie.readiness.assessment;

import java.util.List;
import java.util.Map;
import org.huanjie.access.waiting.Waiting;
import org.huanjie.access.waiting.WaitingKind;
import org.huanjie.access.waiting.WaitingRows;
import org.huanjie.access.waiting.WaitingSource;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Terms;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.condition.Transition;
import org.springframework.stereotype.Component;

/** 准入待办 — what a village has to state or mend, the town to verify and decide, and what lies before the county. */
@Component
class WaitingAssessments implements WaitingSource {

    private static final String ASSESSED = """
            SELECT 'readiness-' || a.village, a.village, a.since, NULL, '', '/villages/' || a.village || '/readiness%s'
            FROM readiness.assessment a WHERE a.term = :term AND a.village >= :lo AND a.village < :hi AND a.state\s""";

    /** The county verifies and decides where it has taken an application up. */
    private static final String TAKEN_UP = " AND (:role NOT IN ('COUNTY_OFFICE', 'GUIDANCE_GROUP') OR a.taken_up)";

    /** Whether every condition has been verified, one way or the other, in the present round. */
    private static final String VERIFIED = """
            NOT EXISTS (SELECT FROM readiness.condition c WHERE c.version = a.version AND NOT EXISTS (
              SELECT FROM readiness.statement s WHERE s.term = a.term AND s.village = a.village AND s.round = a.round
                AND s.condition = c.condition AND s.side = 'TOWN'))""";

    private static final String UNDER_WAY = "IN ('APPLIED', 'VERIFYING', 'REVERIFYING')" + TAKEN_UP;

    private static final List<WaitingKind> KINDS = List.of(
            new WaitingKind(
                    "readiness.waiting.self-check",
                    Transition.roles(Step.SELF_CHECK),
                    ASSESSED.formatted("") + "IN ('SELF_CHECK', 'REFUSED')"),
            new WaitingKind(
                    "readiness.waiting.rectify", Transition.roles(Step.APPLY), ASSESSED.formatted("") + "= 'RECTIFYING'"),
            new WaitingKind(
                    "readiness.waiting.verify",
                    Transition.roles(Step.VERIFY),
                    ASSESSED.formatted("/verification") + UNDER_WAY + " AND NOT " + VERIFIED),
            new WaitingKind(
                    "readiness.waiting.decide",
                    Transition.roles(Step.PASS),
                    ASSESSED.formatted("/verification") + UNDER_WAY + " AND " + VERIFIED),
            new WaitingKind(
                    "readiness.waiting.answer",
                    Transition.roles(Step.KEEP),
                    ASSESSED.formatted("/verification") + "<> 'PASSED' AND a.before_county IS NOT NULL"));

    private final WaitingRows rows;
    private final Terms terms;

    WaitingAssessments(WaitingRows rows, Terms terms) {
        this.rows = rows;
        this.terms = terms;
    }

    @Override
    public List<WaitingKind> kinds() {
        return KINDS;
    }

    @Override
    public List<Waiting> of(SignedIn who) {
        // a province has no term of its own, and nothing waits for it
        return KINDS.stream().noneMatch(kind -> kind.isOf(who))
                ? List.of()
                : terms.at(who.division())
                        .map(term -> rows.of(KINDS, who, Map.of("term", term.id())))
                        .orElse(List.of());
    }
}
