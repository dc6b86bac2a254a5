package org.huanjie.readiness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huanjie.election.schedule.StandsInTheWay;
import org.huanjie.election.stage.Terms;
import org.huanjie.readiness.assessment.Assessments;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.ConditionState;
import org.huanjie.readiness.condition.ReadinessRefusal;
import org.huanjie.readiness.condition.State;
import org.huanjie.shell.Reason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 准入障碍 — which conditions stand before the start of each village's election, as the calendar asks (S00 before S03). */
@Component
class ReadinessInTheWay implements StandsInTheWay {

    private final Readiness readiness;
    private final Assessments assessments;
    private final Terms terms;

    ReadinessInTheWay(Readiness readiness, Assessments assessments, Terms terms) {
        this.readiness = readiness;
        this.assessments = assessments;
        this.terms = terms;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Reason>> before(String division) {
        var before = new TreeMap<String, List<Reason>>();
        for (var village : readiness.figures(division).villages()) {
            var reasons = new ArrayList<Reason>();
            if (village.state() != State.PASSED) {
                reasons.add(ReadinessRefusal.GATE_STATE.of(village.state()));
            }
            village.conditions().forEach((condition, state) -> {
                if (state != ConditionState.MET) {
                    reasons.add(ReadinessRefusal.GATE_UNMET.of(condition));
                }
            });
            if (!reasons.isEmpty()) {
                before.put(village.code(), reasons);
            }
        }
        return before;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, LocalDate> cleared(String division) {
        var cleared = new TreeMap<String, LocalDate>();
        terms.current(division)
                .ifPresent(term -> assessments
                        .below(term.id(), division)
                        .forEach(standing -> Optional.ofNullable(standing.passedOn())
                                .filter(day -> standing.state() == State.PASSED)
                                .ifPresent(day -> cleared.put(standing.village(), day))));
        return cleared;
    }
}
