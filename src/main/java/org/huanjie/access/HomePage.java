package org.huanjie.access;

import java.util.Optional;

/** 首页 — where a person is sent after signing in; modules above implement it for the roles whose first page is theirs. */
public interface HomePage {

    /** The path of this person's first page, if this module has it. */
    Optional<String> path(SignedIn person);

    /** The first by this order that has one is taken. */
    int order();
}
