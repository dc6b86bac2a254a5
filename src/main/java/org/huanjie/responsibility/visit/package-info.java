/** 走访 — visits, what was found and promised, photographs. */
@NamedInterface("visit")
@Uses({"bond"})
@NullMarked
package org.huanjie.responsibility.visit;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
