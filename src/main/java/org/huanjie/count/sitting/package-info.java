/** 场次 — one count from its opening to its close: its state, its running sums, who may act on it. */
@NamedInterface("sitting")
@Uses({"ballot", "engine.figure"})
@NullMarked
package org.huanjie.count.sitting;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
