package org.huanjie.count.sitting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.Set;
import org.huanjie.access.door.AllowedBy;
import org.huanjie.access.who.Role;

/** 计票准许 — a handler that does one of these at a count: it answers whoever does it at the count of some body; the service asks of which. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AllowedBy(AllowedAtCount.ByTable.class)
public @interface AllowedAtCount {

    CountAuthority[] value();

    /** 计票职权之表. */
    final class ByTable implements AllowedBy.Table<AllowedAtCount> {
        @Override
        public Set<Role> roles(AllowedAtCount done) {
            var roles = EnumSet.noneOf(Role.class);
            for (var authority : done.value()) {
                roles.addAll(authority.roles());
            }
            return roles;
        }
    }
}
