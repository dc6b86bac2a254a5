/** 责任人 — who answers for a problem or a task, and who may be named for one. */
@NamedInterface("owner")
@Uses({})
@NullMarked
package org.huanjie.problem.owner;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
