package org.huanjie.election.stage;

import java.util.Set;
import org.huanjie.access.who.Role;

/**
 * 步骤 — one line of a body's stage table: what follows what, and who may press it.
 *
 * @param code the step of the calendar (docs/rules.md, calendar)
 * @param byItself whether it is entered without a press once nothing stands against it: nobody has anything left to decide
 */
public record Step(Stage here, Stage next, String code, Set<Role> roles, boolean byItself) {}
