/** 自动进入 — stages that nobody decides, entered once everything for them is done. */
@NamedInterface("automatic")
@Uses({"stage"})
@NullMarked
package org.huanjie.election.automatic;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
