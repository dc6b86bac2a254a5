package org.huanjie.access.door;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;

/** 首页 — where a person is sent after signing in; modules above implement it for the roles whose first page is theirs. */
public interface HomePage {

    /** The path of this person's first page, if this module has it. */
    Optional<String> path(SignedIn person);

    /** The first by this order that has one is taken. */
    int order();

    /** The first page of these roles, made from the division that they work for. */
    static HomePage of(int order, Set<Role> roles, UnaryOperator<String> pathOfDivision) {
        return new HomePage() {
            @Override
            public Optional<String> path(SignedIn person) {
                return roles.contains(person.role())
                        ? Optional.of(pathOfDivision.apply(person.division()))
                        : Optional.empty();
            }

            @Override
            public int order() {
                return order;
            }
        };
    }
}
