package org.huanjie.access.who;

import java.io.Serializable;
import java.util.UUID;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Viewer;
import org.huanjie.store.scope.Scope;

/**
 * 登录者 — who is signed in: the account, the person's name, the role and the division it is bound to.
 *
 * @param signInName unique, and the {@code by} of every act
 */
public record SignedIn(UUID account, String signInName, String personName, Role role, String division)
        implements Viewer, Serializable {

    @Override
    public String mark() {
        return account.toString();
    }

    @Override
    public String roleName() {
        return role.name();
    }

    /** The role's division and everything below it, with this person at work. */
    public Scope scope() {
        return Scope.of(division).as(signInName, role.name());
    }

    /** Whether this is the code of a division that the role is bound to or above. */
    public boolean covers(String code) {
        return new DivisionCode(division).contains(code);
    }
}
