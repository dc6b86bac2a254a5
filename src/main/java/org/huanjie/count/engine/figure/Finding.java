package org.huanjie.count.engine.figure;

import org.huanjie.law.Rule;

/**
 * 认定 — one rule applied to these figures. {@code holds} is false only where the rule's demand is not met and the
 * election is void for it; an election is valid when every finding holds.
 */
public record Finding(Rule rule, boolean holds, Wording text) {

    public static Finding holding(Rule rule, String key, Object... arguments) {
        return new Finding(rule, true, Wording.of(key, arguments));
    }
}
