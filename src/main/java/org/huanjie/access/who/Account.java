package org.huanjie.access.who;

import java.time.Instant;
import org.huanjie.shell.Viewer;

/**
 * 已登录账号 — the principal of a session whose sign-in is complete.
 *
 * @param fresh when the person last gave password and code
 */
public record Account(SignedIn person, int epoch, Instant fresh) implements Standing, Viewer {

    private static final long serialVersionUID = 1;

    @Override
    public String mark() {
        return person.mark();
    }

    @Override
    public String personName() {
        return person.personName();
    }

    @Override
    public String roleName() {
        return person.roleName();
    }

    @Override
    public String division() {
        return person.division();
    }
}
