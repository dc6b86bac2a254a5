/** 投票现场 — a village's hall on the day of its vote: what stands, what is not in order, and the next act. */
@Uses({})
@NullMarked
package org.huanjie.wall.hall;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
