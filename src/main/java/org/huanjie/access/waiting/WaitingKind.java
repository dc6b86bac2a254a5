package org.huanjie.access.waiting;

import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;

/**
 * 待办种类 — what waits, for which roles, and the statement that finds all of it.
 *
 * @param key the message that says what is to be done
 * @param roles who may do it; where a statement narrows them further, each of them may do some of it
 * @param statement selects {@code id, division, since, due, detail, href} of those between {@code :lo} and {@code :hi} that {@code :account} in
 *     the role {@code :role} may do; empty where the source finds them another way
 */
public record WaitingKind(String key, Set<Role> roles, String statement) {

    public WaitingKind {
        roles = Set.copyOf(roles);
    }

    public boolean isOf(SignedIn who) {
        return roles.contains(who.role());
    }
}
