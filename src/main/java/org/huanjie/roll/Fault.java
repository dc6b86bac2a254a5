package org.huanjie.roll;

import org.jspecify.annotations.Nullable;

/**
 * 差错 — one thing wrong in a file: where, in which column, what.
 *
 * @param line as an editor counts it, the header being 1; 0 where the whole file is meant
 * @param other the line that this one repeats, or 0
 */
public record Fault(int line, @Nullable Column column, Problem problem, int other) {

    static Fault at(int line, Column column, Problem problem) {
        return new Fault(line, column, problem, 0);
    }

    static Fault of(int line, Problem problem) {
        return new Fault(line, null, problem, 0);
    }
}
