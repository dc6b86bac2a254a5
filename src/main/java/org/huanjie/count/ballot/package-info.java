/** 票 — what one ballot can say, as a teller keys it, and what a set of ballots comes to. */
@Uses({"engine", "engine.figure"})
@NullMarked
package org.huanjie.count.ballot;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
