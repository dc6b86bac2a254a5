/** 宣传活动 — the plan of a term by kinds of activity, what of it is due in which village, and what was done with date and place. */
@NamedInterface("campaign")
@Uses({})
@NullMarked
package org.huanjie.discipline.campaign;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
