package org.huanjie.briefing;

import java.time.LocalDate;
import org.huanjie.problem.ProblemId;
import org.huanjie.problem.Risk;
import org.huanjie.problem.kind.ProblemKind;
import org.huanjie.problem.owner.Owner;
import org.jspecify.annotations.Nullable;

/**
 * 待记事项 — what was said of a matter, what was decided, and whether that becomes a task.
 *
 * @param problem the problem that was spoken of, and that the decision is a task of
 * @param matter the new problem that it is a task of; at most one of the two is set
 * @param owner who does it; null for whoever answers for the problem
 * @param due until when; null where the decision becomes no task
 */
public record MinuteDraft(
        String said,
        String decision,
        @Nullable ProblemId problem,
        @Nullable Matter matter,
        @Nullable Owner owner,
        @Nullable LocalDate due) {

    /** 新问题 — a matter that the meeting puts on the list; its title is what was said of it. */
    public record Matter(
            String village,
            @Nullable ProblemKind kind,
            @Nullable Risk risk) {}

    /** A minute that becomes no task. */
    public static MinuteDraft of(String said, String decision) {
        return new MinuteDraft(said, decision, null, null, null, null);
    }

    /** Whether a task is asked for; then it needs a problem, a decision and a day. A problem that is only spoken of asks for none. */
    public boolean isTask() {
        return matter != null || owner != null || due != null || problem != null && !decision.isBlank();
    }
}
