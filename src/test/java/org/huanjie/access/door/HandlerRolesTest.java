package org.huanjie.access.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Set;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.Test;

/** Whom a handler answers: as written on it, by a permission, by a table; and nobody where nothing says so. */
class HandlerRolesTest {

    @Retention(RetentionPolicy.RUNTIME)
    @AllowedBy(Table.class)
    @interface AllowedLetter {
        String value();
    }

    static final class Table implements AllowedBy.Table<AllowedLetter> {
        @Override
        public Set<Role> roles(AllowedLetter letter) {
            return letter.value().equals("a") ? Set.of(Role.AUDITOR) : Set.of();
        }
    }

    static final class Handlers {
        @Allowed(Role.SCRUTINEER)
        void written() {}

        @Allowed(value = Role.TELLER, to = Permission.WATCH_POLL)
        void group() {}

        @AllowedLetter("a")
        void table() {}

        @AllowedLetter("b")
        void nobodyInTheTable() {}

        void nothing() {}
    }

    @Test
    void eachWayOfSayingItIsRead() throws NoSuchMethodException {
        assertThat(HandlerRoles.of(handler("written"))).containsExactly(Role.SCRUTINEER);
        assertThat(HandlerRoles.of(handler("group")))
                .containsExactlyInAnyOrder(Role.TELLER, Role.ELECTION_COMMITTEE, Role.SCRUTINEER);
        assertThat(HandlerRoles.of(handler("table"))).containsExactly(Role.AUDITOR);
    }

    @Test
    void whereNothingSaysSoNobodyIsAnswered() throws NoSuchMethodException {
        assertThat(HandlerRoles.of(handler("nobodyInTheTable"))).isEmpty();
        assertThat(HandlerRoles.of(handler("nothing"))).isEmpty();
    }

    private static Method handler(String name) throws NoSuchMethodException {
        return Handlers.class.getDeclaredMethod(name);
    }
}
