package org.huanjie.problem.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.huanjie.access.door.AllowedBy;
import org.huanjie.access.who.Role;
import org.huanjie.problem.ProblemStep;
import org.huanjie.problem.Transition;

/** 准许办理步骤 — a handler that takes this step with a problem: it answers whom the state table lets take it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AllowedBy(AllowedProblemStep.ByTable.class)
@interface AllowedProblemStep {

    ProblemStep value();

    /** 办理步骤之表. */
    final class ByTable implements AllowedBy.Table<AllowedProblemStep> {
        @Override
        public Set<Role> roles(AllowedProblemStep taken) {
            return Transition.roles(taken.value());
        }
    }
}
