package org.huanjie.access.door;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.access.who.Role;
import org.springframework.beans.BeanUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * 应答角色 — whom a handler answers: the roles of its {@link Allowed}, which may stand on another annotation that names a group of roles,
 * or those that the table of its {@link AllowedBy} knows.
 */
public final class HandlerRoles {

    private static final Map<AnnotatedElement, Set<Role>> KNOWN = new ConcurrentHashMap<>();

    private HandlerRoles() {}

    /** Of a handler, or of an annotation that names a group of roles; empty where nothing says so. */
    public static Set<Role> of(AnnotatedElement element) {
        return KNOWN.computeIfAbsent(element, HandlerRoles::find);
    }

    private static Set<Role> find(AnnotatedElement element) {
        var roles = EnumSet.noneOf(Role.class);
        var allowed = AnnotatedElementUtils.findMergedAnnotation(element, Allowed.class);
        if (allowed != null) {
            roles.addAll(Arrays.asList(allowed.value()));
        }
        for (var annotation : element.getAnnotations()) {
            var by = annotation.annotationType().getAnnotation(AllowedBy.class);
            if (by != null) {
                roles.addAll(ask(by.value(), annotation));
            }
        }
        return roles;
    }

    @SuppressWarnings("unchecked") // the annotation names the table that knows it
    private static <A extends Annotation> Set<Role> ask(Class<? extends AllowedBy.Table<?>> table, A annotation) {
        return ((AllowedBy.Table<A>) BeanUtils.instantiateClass(table)).roles(annotation);
    }
}
