package org.huanjie.access.who;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * 登录状态 — what a session knows of its person: signed in ({@link Account}), or on the way there ({@link PendingSignIn}).
 *
 * <p>Only an {@link Account} counts as signed in anywhere: the doorkeeper, the scope and the page's frame ask for that type.
 */
public sealed interface Standing extends AuthenticatedPrincipal, Serializable permits Account, PendingSignIn {

    SignedIn person();

    /** The account's epoch when this session began; a session of an earlier epoch has been revoked. */
    int epoch();

    /** The page that comes next: what is still asked, or where one wanted to go. */
    default String next(String otherwise) {
        return this instanceof PendingSignIn pending ? pending.step().path() : otherwise;
    }

    @Override
    default String getName() {
        return person().signInName();
    }
}
