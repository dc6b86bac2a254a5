/**
 * 命令 (command): the command line, above all modules: each verb is one class that asks a module's door. It runs verbs from beside the product
 * too, and knows none of them.
 */
@ApplicationModule(
        displayName = "命令",
        allowedDependencies = {
            "shell",
            "store",
            "store::backup",
            "store::folder",
            "store::job",
            "store::keys",
            "store::scope",
            "store::server",
            "ledger",
            "region",
            "access::who",
            "election::stage",
            "readiness::condition",
            "responsibility::visit",
            "roll::file",
            "roll::line",
            "roll::voter",
            "polling::poll",
            "candidacy::match",
            "count",
            "count::engine",
            "count::figure",
            "count::file",
            "replay"
        })
@NullMarked
package org.huanjie.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
