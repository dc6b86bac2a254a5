package org.huanjie.access.door;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.springframework.beans.BeanUtils;

/**
 * 应答角色 — whom a handler answers: the roles and permissions of its {@link Allowed}, or those that the table of its {@link AllowedBy}
 * knows.
 */
public final class HandlerRoles {

    private static final Map<Method, Set<Role>> KNOWN = new ConcurrentHashMap<>();

    private HandlerRoles() {}

    /** Empty where nothing says so. */
    public static Set<Role> of(Method handler) {
        return KNOWN.computeIfAbsent(handler, HandlerRoles::find);
    }

    private static Set<Role> find(Method handler) {
        var roles = EnumSet.noneOf(Role.class);
        var allowed = handler.getAnnotation(Allowed.class);
        if (allowed != null) {
            roles.addAll(Arrays.asList(allowed.value()));
            Arrays.stream(allowed.to()).map(Permission::roles).forEach(roles::addAll);
        }
        for (var annotation : handler.getAnnotations()) {
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
