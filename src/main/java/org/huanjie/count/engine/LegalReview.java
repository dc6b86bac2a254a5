package org.huanjie.count.engine;

import java.util.List;
import org.huanjie.count.engine.figure.Wording;
import org.huanjie.law.Rule;

/** 法律疑义 — a rule that can be read two ways, where these figures come out differently; the first reading was applied. */
public record LegalReview(Rule rule, Wording question, List<Reading> readings) {

    /** 读法 — one way to read the rule, and everyone it elects. */
    public record Reading(String reading, List<String> elected) {}
}
