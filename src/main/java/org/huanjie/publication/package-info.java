/**
 * 公告 (publication): what everyone may read without signing in: a village's dates, roll size, candidates, turnout, live count, result
 * with its reasons, how to object and how to check.
 *
 * <p>Promises: holds no facts of its own; reads within the one village asked for; names of the roll only while it is posted; no
 * account, no identity number, no recommendation, nothing of how anyone voted can be reached from here; at most two seconds old.
 */
@ApplicationModule(
        displayName = "公告",
        allowedDependencies = {
            "shell",
            "shell::web",
            "shell::print",
            "store",
            "ledger",
            "region",
            "access",
            "election",
            "readiness",
            "roll",
            "candidacy",
            "polling",
            "count"
        })
@NullMarked
package org.huanjie.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
