package org.huanjie.readiness.condition;

import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.shell.Reason;

/** 页面所见 — how many steps a page had seen when it was shown, so that what was typed on a stale page overwrites nobody. */
public record Stamp(OptionalInt seen) {

    /** For those who act on what is there now, without a page: the replay. */
    public static final Stamp ANY = new Stamp(OptionalInt.empty());

    public static Stamp of(int seen) {
        return new Stamp(OptionalInt.of(seen));
    }

    /** Why this step cannot be taken now from what was seen. */
    public Optional<Reason> against(Standing now, Step step) {
        if (!now.state().allows(step)) {
            return Optional.of(Grounds.of("refused.state", now.state()));
        }
        return seen.isPresent() && seen.getAsInt() != now.stamp()
                ? Optional.of(Grounds.of("refused.stale"))
                : Optional.empty();
    }
}
