package org.huanjie.readiness.condition;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.huanjie.access.door.AllowedBy;
import org.huanjie.access.who.Role;

/** 准许准入步骤 — a handler that takes one of these steps: it answers whom the state table lets take one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AllowedBy(AllowedStep.ByTable.class)
public @interface AllowedStep {

    Step[] value();

    /** 准入步骤之表. */
    final class ByTable implements AllowedBy.Table<AllowedStep> {
        @Override
        public Set<Role> roles(AllowedStep taken) {
            return Transition.roles(taken.value());
        }
    }
}
