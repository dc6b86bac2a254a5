/** 推演时钟 — the clock of early 2017, and acting as someone in their scope. */
@Uses({})
@NullMarked
package org.huanjie.replay.clock;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
