package org.huanjie.problem;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.ledger.Act;
import org.jspecify.annotations.Nullable;

/** 清单行为 — acts on the lists as they enter the ledger: numbers, states, days; never a text or a person's name. */
sealed interface SituationAct extends Act {

    /** 登记 */
    record ProblemRegistered(
            String village,
            ProblemId problem,
            String number,
            String problemKind,
            Risk risk,
            Origin origin,
            String by)
            implements SituationAct {
        @Override
        public String kind() {
            return "situation.problem-registered";
        }
    }

    /** 办理 — any step after the registration. */
    record ProblemMoved(
            String village,
            ProblemId problem,
            String number,
            ProblemStep step,
            ProblemState state,
            int round,
            @Nullable LocalDate due,
            String by)
            implements SituationAct {
        @Override
        public String kind() {
            return "situation.problem-moved";
        }
    }

    /** 任务下达 */
    record TaskGiven(String village, TaskId task, ProblemId problem, ListLevel level, LocalDate due, String by)
            implements SituationAct {
        @Override
        public String kind() {
            return "situation.task-given";
        }
    }

    /** 任务完成 */
    record TaskDone(String village, TaskId task, String by) implements SituationAct {
        @Override
        public String kind() {
            return "situation.task-done";
        }
    }

    /** 对策 */
    record MeasureMade(String village, MeasureId measure, ListLevel level, String by) implements SituationAct {
        @Override
        public String kind() {
            return "situation.measure-made";
        }
    }

    /** 对策关联 */
    record MeasureLinked(String village, MeasureId measure, UUID serves, String by) implements SituationAct {
        @Override
        public String kind() {
            return "situation.measure-linked";
        }
    }
}
