package org.huanjie.access.door;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.huanjie.access.who.Role;

/**
 * 准许 — the roles that a handler answers. A division code in the path ({@code {village}}, {@code {town}}, {@code {county}},
 * {@code {division}}) must lie within the signed-in person's own. A handler with neither this nor {@link Open} answers nobody.
 * On an annotation it names a group of roles that several handlers answer.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value();
}
