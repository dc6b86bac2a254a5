package org.huanjie.discipline.pledge;

import java.util.Optional;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Worded;

/** 承诺类别 — what a pledge is of. Those of staff and volunteers are asked before their duty; no other is a condition of anything. */
public enum PledgeKind implements Worded {
    /** 工作人员换届纪律承诺 */
    STAFF,
    /** 志愿者换届纪律责任承诺 */
    VOLUNTEER,
    /** 党员换届纪律承诺 */
    MEMBER,
    /** 候选人换届纪律承诺 */
    CANDIDATE,
    /** 竞职承诺: never a condition of standing */
    STANDING,
    /** 辞职承诺: never a condition of staying */
    RESIGNATION;

    /** The one that is asked before this kind of duty. */
    public static PledgeKind before(DutyKind kind) {
        return kind == DutyKind.VOLUNTEER || kind == DutyKind.DRIVER ? VOLUNTEER : STAFF;
    }

    /** Whether a duty waits for it. */
    public boolean beforeDuty() {
        return this == STAFF || this == VOLUNTEER;
    }

    /** The constant of this name; empty where there is none. */
    public static Optional<PledgeKind> named(String name) {
        return java.util.stream.Stream.of(values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    @Override
    public String key() {
        return "discipline.pledge-kind." + name();
    }
}
