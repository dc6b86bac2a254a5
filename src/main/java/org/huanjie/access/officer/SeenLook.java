package org.huanjie.access.officer;

import java.time.Instant;
import java.util.UUID;
import org.huanjie.access.who.Role;

/**
 * 被监督的查看 — one look with who it was that looked.
 *
 * @param personName of the account's person; empty where the account is not known any more
 */
public record SeenLook(
        long id,
        Instant at,
        UUID account,
        String by,
        String personName,
        Role role,
        String village,
        UUID person,
        String what,
        String reason) {}
