/** 票板网页 — the boards and the news that keeps them alive. */
@Uses({".", "ballot", "board", "engine.figure", "sitting"})
@NullMarked
package org.huanjie.count.web.board;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
