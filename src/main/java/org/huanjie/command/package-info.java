/**
 * 命令 (command): the command line, above all modules: each verb is one class that asks a module's door.
 */
@ApplicationModule(
        displayName = "命令",
        allowedDependencies = {
            "shell",
            "store",
            "ledger",
            "region",
            "election",
            "polling",
            "count",
            "count::engine",
            "replay",
            "readiness",
            "responsibility",
            "access",
            "roll",
            "bench"
        })
@NullMarked
package org.huanjie.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
