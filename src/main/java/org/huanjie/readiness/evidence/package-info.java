/** 佐证文件 — files beside a statement. */
@Uses({"assessment", "condition", "look"})
@NullMarked
package org.huanjie.readiness.evidence;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
