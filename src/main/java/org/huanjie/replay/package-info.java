/**
 * 推演 (replay): plays the pilot of 2017 through the services that the screens use, on a clock of its own, and computes its figures.
 *
 * <p>Promises: the scenario holds inputs only; every figure is computed from what the services then hold.
 */
@ApplicationModule(
        displayName = "推演",
        allowedDependencies = {
            "shell",
            "shell::web",
            "store",
            "ledger",
            "region",
            "access",
            "election",
            "readiness",
            "roll",
            "candidacy",
            "polling",
            "count",
            "responsibility",
            "situation"
        })
@NullMarked
package org.huanjie.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
