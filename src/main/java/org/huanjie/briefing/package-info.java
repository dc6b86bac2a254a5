/** 选情分析会 — meetings that work the lists off: who sits there, the agenda as it is drawn and frozen, the minutes and what follows from them. */
@ApplicationModule(
        displayName = "选情分析会",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::form",
            "store::scope",
            "ledger",
            "region",
            "county",
            "access::credential",
            "access::door",
            "access::who",
            "election::schedule",
            "election::stage",
            "responsibility::bond",
            "responsibility::visit",
            "problem",
            "problem::kind",
            "problem::owner",
            "problem::web"
        })
@NullMarked
package org.huanjie.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
