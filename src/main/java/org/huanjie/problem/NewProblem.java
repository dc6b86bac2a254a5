package org.huanjie.problem;

import java.time.LocalDate;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.jspecify.annotations.Nullable;

/**
 * 新问题 — what is known of a problem when it is registered.
 *
 * @param owner who answers for it from the first moment
 * @param due the last day; with one it is assigned at once, without it waits to be
 */
public record NewProblem(
        String village,
        ProblemKind kind,
        ListLevel level,
        Risk risk,
        String title,
        String description,
        Origin origin,
        Owner owner,
        @Nullable LocalDate due) {}
