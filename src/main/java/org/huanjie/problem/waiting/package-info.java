/** 问题待办 — what of the lists waits for whom. */
@Uses({"."})
@NullMarked
package org.huanjie.problem.waiting;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
