/** 待办 — what waits for whom in every module, with its own day and the place where it is done. */
@NamedInterface("waiting")
@Uses({"who"})
@NullMarked
package org.huanjie.access.waiting;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
