/** 罢免: the petition, its hearing, the gate of its vote, and what follows from its result. */
@NamedInterface("recall")
@Uses({"ending", "history"})
@NullMarked
package org.huanjie.seat.recall;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
