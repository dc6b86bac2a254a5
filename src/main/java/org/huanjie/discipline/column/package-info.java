/** 纪律警示专栏 — what everybody may read of discipline: the rules by edition, what is vote-buying and what is not, how to report, what was held. */
@Uses({"campaign", "reminder"})
@NullMarked
package org.huanjie.discipline.column;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
