package org.huanjie.roll.voter;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huanjie.shell.Worded;

/** 更正理由 — on what ground a roll is changed by hand; after its posting only those of R-RG-7. */
public enum Ground implements Worded {
    /** 登记: before the posting, whatever registration needs */
    REGISTRATION(Set.of(Change.ADDED, Change.CORRECTED, Change.REMOVED)),
    /** 申诉成立 (R-RG-6) */
    OBJECTION(Set.of(Change.ADDED, Change.CORRECTED, Change.REMOVED)),
    /** 死亡 */
    DEATH(Set.of(Change.REMOVED)),
    /** 依法被剥夺政治权利 */
    RIGHTS_LOST(Set.of(Change.REMOVED)),
    /** 迁出 */
    MOVED_OUT(Set.of(Change.REMOVED)),
    /** 迁入 */
    MOVED_IN(Set.of(Change.ADDED));

    /** 更正种类 — what is done to the roll. */
    public enum Change implements Worded {
        ADDED,
        CORRECTED,
        REMOVED;

        @Override
        public String key() {
            return "roll.change." + name();
        }
    }

    private final Set<Change> changes;

    Ground(Set<Change> changes) {
        this.changes = changes;
    }

    @Override
    public String key() {
        return "roll.ground." + name();
    }

    boolean allows(Change change, RollState state) {
        return changes.contains(change) && state.allows(this);
    }

    /** The grounds on which this may be done to a roll that stands so. */
    static List<Ground> on(Change change, RollState state) {
        return Arrays.stream(values())
                .filter(ground -> ground.allows(change, state))
                .toList();
    }
}
