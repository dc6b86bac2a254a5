package org.huanjie.readiness.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Reason;

/** 页面所见 — how many steps a page had seen when it was shown, so that what was typed on a stale page overwrites nobody. */
public record Stamp(OptionalInt seen) {

    /** For those who act on what is there now, without a page: the replay. */
    public static final Stamp ANY = new Stamp(OptionalInt.empty());

    public static Stamp of(int seen) {
        return new Stamp(OptionalInt.of(seen));
    }

    /** Why this person cannot take this step now from what was seen. */
    public List<Reason> against(Standing now, Step step, SignedIn by) {
        var line = now.state().on(step);
        if (line.isEmpty()) {
            return List.of(ReadinessRefusal.STATE.of(now.state()));
        }
        var reasons = new ArrayList<Reason>();
        var roles = line.get().roles();
        if (!roles.contains(by.role())) {
            reasons.add(ReadinessRefusal.NOT_YOURS.of(
                    by.role(), step, roles.stream().sorted().toList()));
        }
        if (seen.isPresent() && seen.getAsInt() != now.stamp()) {
            reasons.add(ReadinessRefusal.STALE.of());
        }
        return reasons;
    }
}
