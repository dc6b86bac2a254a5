package org.huanjie.store.scope;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.huanjie.region.DivisionCode;
import org.springframework.stereotype.Component;

/**
 * 提交计数 — counts what this program commits, by the divisions that the work was allowed to touch: who keeps what was read of a division
 * can tell whether anything may have changed since. What another program commits to the same store is not counted.
 */
@Component
public final class Commits {

    // one number for each code that somebody worked within: as many as there are divisions, at most
    private final ConcurrentMap<String, LongAdder> within = new ConcurrentHashMap<>();

    /** How often something was committed by work that could touch this division: within it, or within one above. */
    public long of(String code) {
        long commits = 0;
        for (var each : new DivisionCode(code).line()) {
            var above = within.get(each.digits());
            commits += above == null ? 0 : above.sum();
        }
        return commits;
    }

    void count(Scope scope) {
        within.computeIfAbsent(scope.lo(), lo -> new LongAdder()).increment();
    }
}
