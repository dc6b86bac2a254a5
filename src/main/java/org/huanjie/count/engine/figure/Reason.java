package org.huanjie.count.engine.figure;

import java.util.stream.Stream;
import org.huanjie.law.Rule;

/** 当选理由 — why one person is or is not elected to one post. R-WN-18: everyone's votes are published. */
public record Reason(String person, Rule rule, Wording text) {

    /** Every reason gives the votes first, whatever else it says. */
    public static Reason of(String person, Rule rule, String key, long votes, Object... others) {
        var arguments =
                Stream.concat(Stream.<Object>of(votes), Stream.of(others)).toArray();
        return new Reason(person, rule, Wording.of(key, arguments));
    }

    public long votes() {
        return (Long) text.arguments().getFirst();
    }
}
