/** 基准命令 — each bench as a verb of the command line. */
@NamedInterface("command")
@Uses({".", "rides"})
@NullMarked
package org.huanjie.bench.command;

import org.huanjie.shell.Uses;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
