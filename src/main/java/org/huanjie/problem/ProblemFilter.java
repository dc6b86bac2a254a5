package org.huanjie.problem;

import org.huanjie.problem.kind.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * 清单筛选 — which lines of a list are shown; what is not set does not narrow.
 *
 * @param owner a sign-in name or a person's whole name; empty for all
 */
public record ProblemFilter(
        @Nullable ProblemKind kind,
        @Nullable Risk risk,
        @Nullable ProblemState state,
        @Nullable ListLevel level,
        String owner,
        boolean overdue) {

    public static final ProblemFilter ALL = new ProblemFilter(null, null, null, null, "", false);
}
