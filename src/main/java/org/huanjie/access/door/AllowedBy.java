package org.huanjie.access.door;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.huanjie.access.who.Role;

/**
 * 按表准许 — stands on an annotation that names what a handler does, and says which table knows whose that is: a module with a table of
 * steps writes its roles there alone. Divisions in the path count as with {@link Allowed}.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedBy {

    Class<? extends Table<?>> value();

    /**
     * 准许之表 — made once, without arguments.
     *
     * @param <A> the annotation whose roles it knows
     */
    interface Table<A extends Annotation> {
        Set<Role> roles(A annotation);
    }
}
