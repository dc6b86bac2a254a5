/** 准入条件 — the six conditions, their evidence, statements and states, and the table of steps. */
@NamedInterface("condition")
@Uses({})
@NullMarked
package org.huanjie.readiness.condition;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
