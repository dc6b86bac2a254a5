package org.huanjie.readiness;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.readiness.assessment.Assessment;
import org.huanjie.readiness.assessment.Assessments;
import org.huanjie.readiness.assessment.Expiry;
import org.huanjie.readiness.assessment.Outlived;
import org.huanjie.readiness.assessment.Readiness;
import org.huanjie.readiness.condition.ReadinessRefusal;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.State;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 准入关口 — no election of any body leaves its first stage while the village has not passed with all six conditions met (S00 before
 * S03). Its twin is a trigger on the elections themselves, so that no other way leads past it.
 */
@Component
@Order(5)
public class ReadinessGate implements Gate {

    private final Readiness readiness;
    private final Assessments assessments;
    private final ReadinessSettings settings;
    private final Outlived outlived;

    public ReadinessGate(Readiness readiness, Assessments assessments, ReadinessSettings settings, Outlived outlived) {
        this.outlived = outlived;
        this.readiness = readiness;
        this.assessments = assessments;
        this.settings = settings;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Reason> against(Election election, Stage next) {
        if (election.procedure().interim()
                || election.stage() != election.table().first()
                || election.followsAnother()) {
            return List.of();
        }
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            // on the way through the door: a spot check that is on its way too is waited for, and the refusal names its
            // reasons
            var held = assessments.hold(election.term(), election.village());
            return held.map(standing -> against(readiness.put(standing), election))
                    .orElseGet(() -> against(read(election), election));
        }
        return against(read(election), election);
    }

    private Assessment read(Election election) {
        return readiness.in(election.term(), election.village());
    }

    private List<Reason> against(Assessment assessment, Election election) {
        var reasons = new ArrayList<Reason>();
        if (assessment.state() != State.PASSED) {
            reasons.add(ReadinessRefusal.GATE_STATE.of(assessment.state()));
        }
        assessment.unmet().forEach(condition -> reasons.add(ReadinessRefusal.GATE_UNMET.of(condition)));
        var day = election.day();
        if (day != null && Expiry.passed(assessment.standing(), day, settings.of(election.village()))) {
            reasons.add(ReadinessRefusal.GATE_EXPIRED.of());
        }
        if (day != null) {
            reasons.addAll(outlived.all(assessment.standing().term(), assessment.village(), day));
        }
        return reasons;
    }
}
