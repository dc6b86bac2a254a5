/** 问题类型 — the kinds of problem, which are a county's own list. */
@NamedInterface("kind")
@Uses({})
@NullMarked
package org.huanjie.problem.kind;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
