/** 名册 — who of a village is a Party member or a villagers' representative, by the village's own books, and where they are written to. */
@NamedInterface("membership")
@Uses({"voter"})
@NullMarked
package org.huanjie.roll.membership;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
