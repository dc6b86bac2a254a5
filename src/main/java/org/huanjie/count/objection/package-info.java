/** 结果异议 — objections to a result, with organ, clock and answer. */
@Uses({"sitting"})
@NullMarked
package org.huanjie.count.objection;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
