/** 投票 — the poll from its opening to its close. */
@NamedInterface("poll")
@Uses({"desk", "preparation"})
@NullMarked
package org.huanjie.polling.poll;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
