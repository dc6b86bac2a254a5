package org.huanjie.roll.line;

import org.jspecify.annotations.Nullable;

/**
 * 差错 — one thing wrong in a file: where, in which column, what.
 *
 * @param line as an editor counts it, the header being 1; 0 where the whole file is meant
 * @param other the line that this one repeats, or the place of what is wrong among several, or 0
 * @param found what stands there, where the sentence names it
 */
public record Fault(int line, @Nullable Column column, Problem problem, int other, String found) {

    public static Fault at(int line, Column column, Problem problem) {
        return new Fault(line, column, problem, 0, "");
    }

    public static Fault at(int line, Column column, Problem problem, int other, String found) {
        return new Fault(line, column, problem, other, found);
    }

    public static Fault of(int line, Problem problem) {
        return new Fault(line, null, problem, 0, "");
    }
}
