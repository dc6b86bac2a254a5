/** 选民 — the register: entered, corrected, posted, settled. */
@NamedInterface("voter")
@Uses({"line"})
@NullMarked
package org.huanjie.roll.voter;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
