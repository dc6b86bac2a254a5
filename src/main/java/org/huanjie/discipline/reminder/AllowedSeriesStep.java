package org.huanjie.discipline.reminder;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.huanjie.access.door.AllowedBy;
import org.huanjie.access.who.Role;

/** 准许提醒步骤 — a handler that takes this step: it answers whom the state table lets take it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AllowedBy(AllowedSeriesStep.ByTable.class)
public @interface AllowedSeriesStep {

    SeriesStep value();

    /** 提醒步骤之表. */
    final class ByTable implements AllowedBy.Table<AllowedSeriesStep> {
        @Override
        public Set<Role> roles(AllowedSeriesStep taken) {
            return SeriesTransition.roles(taken.value());
        }
    }
}
