package org.huanjie.count.engine.figure;

import org.huanjie.law.Sex;

/**
 * 得票 — one person's valid votes for one post. {@code eligible} is false only where the law itself bars the person,
 * and {@code bar} then says why; an advisory finding never comes here (docs/rules.md, force).
 */
public record Line(String person, Sex sex, long votes, Source source, boolean eligible, String bar) {

    public static Line of(String person, Sex sex, long votes) {
        return new Line(person, sex, votes, Source.CANDIDATE, true, "");
    }

    public Line withVotes(long others) {
        return new Line(person, sex, others, source, eligible, bar);
    }

    /** One person's lines for two posts as one. */
    public Line plus(Line other) {
        return withVotes(votes + other.votes());
    }
}
