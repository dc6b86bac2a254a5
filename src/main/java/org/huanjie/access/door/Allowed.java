package org.huanjie.access.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;

/**
 * 准许 — the roles that a handler answers. A division code in the path ({@code {village}}, {@code {town}}, {@code {county}},
 * {@code {division}}) must lie within the signed-in person's own. A handler with neither this nor {@link Open} answers nobody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value() default {};

    /** Those of these too: what several handlers answer has one name. */
    Permission[] to() default {};
}
