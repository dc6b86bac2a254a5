/** 回收票核对 — how many ballots the boxes held, against how many were handed out (R-BV-1). */
@Uses({"engine", "result", "sitting"})
@NullMarked
package org.huanjie.count.recovering;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
