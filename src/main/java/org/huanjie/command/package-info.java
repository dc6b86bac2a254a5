/**
 * 命令 — the command line: one verb to a class, each a thin hand on the module that does the work. A verb answers with
 * an exit code (0 done, 64 for a command line that cannot be followed, others its own) and clear lines, never a trace.
 */
@ApplicationModule(
        displayName = "命令",
        allowedDependencies = {"shell", "store", "region", "count", "count::engine"})
@NullMarked
package org.huanjie.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
