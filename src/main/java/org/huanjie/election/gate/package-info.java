/** 关口 — what must be true before a stage is entered. */
@Uses({"committee", "meeting", "paper", "rules", "stage"})
@NullMarked
package org.huanjie.election.gate;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
