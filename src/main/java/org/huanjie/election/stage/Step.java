package org.huanjie.election.stage;

import java.util.Set;
import org.huanjie.access.who.Role;

/**
 * 步骤 — one line of a body's stage table: what follows what, and who may press it.
 *
 * @param code the step of the calendar (docs/rules.md, calendar)
 */
public record Step(Stage here, Stage next, String code, Set<Role> roles) {}
