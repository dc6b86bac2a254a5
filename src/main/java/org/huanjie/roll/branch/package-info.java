/** 党员名册 — the members of a village's Party branch, by its own books: who elects and who may stand in it (R-PB-1). */
@NamedInterface("branch")
@Uses({".", "line", "voter"})
@NullMarked
package org.huanjie.roll.branch;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
