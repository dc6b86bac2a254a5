package org.huanjie.discipline.misconduct;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.huanjie.access.door.AllowedBy;
import org.huanjie.access.who.Role;

/** 准许办理 — a handler that takes one of these steps of a report: it answers whom the state table lets take one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AllowedBy(AllowedHandling.ByTable.class)
public @interface AllowedHandling {

    HandlingStep[] value();

    /** 办理步骤之表. */
    final class ByTable implements AllowedBy.Table<AllowedHandling> {
        @Override
        public Set<Role> roles(AllowedHandling taken) {
            return HandlingLine.roles(taken.value());
        }
    }
}
