/**
 * 选情研判 (situation): the lists of problems, tasks and measures, and the meetings that work them off.
 *
 * <p>Promises: no problem without an owner; none is closed without evidence and a second person; a reopened one keeps its history.
 * Situation means issues, process risk and logistics: must never store what a person thinks or how they would vote.
 */
@ApplicationModule(
        displayName = "选情研判",
        allowedDependencies = {
            "shell",
            "shell::web",
            "store",
            "ledger",
            "region",
            "access",
            "election",
            "readiness",
            "responsibility"
        })
@NullMarked
package org.huanjie.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
