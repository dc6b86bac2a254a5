/** 投票当天 — who of a volunteer's own households has not come yet, turnout by grid and hour, and what it will come to; nothing of it is kept. */
@NamedInterface("day")
@Uses({"contact", "grid", "household", "volunteer"})
@NullMarked
package org.huanjie.mobilisation.day;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
