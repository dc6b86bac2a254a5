/** 问题清单 — the lists of problems, tasks and measures. */
@ApplicationModule(
        displayName = "问题清单",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::workbook",
            "shell::form",
            "store::scope",
            "ledger",
            "region",
            "county",
            "access::account",
            "access::credential",
            "access::door",
            "access::waiting",
            "access::who",
            "election::schedule",
            "election::stage",
            "readiness::step",
            "responsibility::visit"
        })
@NullMarked
package org.huanjie.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
