package org.huanjie.count.engine;

/** 理由 — why one person is or is not elected to one post. R-WN-18: everyone's votes are published. */
public record Reason(String person, Rule rule, Wording text) {

    static Reason of(String person, Rule rule, String key, Object... arguments) {
        return new Reason(person, rule, Wording.of(key, arguments));
    }
}
