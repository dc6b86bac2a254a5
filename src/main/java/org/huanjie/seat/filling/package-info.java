/** 补选: which free seats are filled, by which procedure, and who sits already. */
@NamedInterface("filling")
@Uses({"ending", "history"})
@NullMarked
package org.huanjie.seat.filling;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
