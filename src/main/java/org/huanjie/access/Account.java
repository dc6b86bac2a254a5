package org.huanjie.access;

import org.huanjie.shell.Viewer;

/** 已登录账号 — the principal of a session whose sign-in is complete. */
record Account(SignedIn person, int epoch) implements Standing, Viewer {

    private static final long serialVersionUID = 1;

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
