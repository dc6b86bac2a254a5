/**
 * 挂图 (wall): the county at a glance: every village by its stage, the key figures, what blocks most, the next legal dates.
 *
 * <p>Promises: reads the doors of the modules below and owns no facts of its own; what it shows is at most two seconds old; one
 * county never sees another's. Says where villages stand, never whom anyone prefers.
 */
@ApplicationModule(
        displayName = "挂图",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::print",
            "shell::web",
            "shell::form",
            "store",
            "store::folder",
            "store::scope",
            "region",
            "access::credential",
            "access::door",
            "access::waiting",
            "access::who",
            "candidacy::review",
            "election::occasion",
            "election::schedule",
            "law",
            "election::stage",
            "election::web",
            "readiness::assessment",
            "readiness::condition",
            "responsibility::bond",
            "responsibility::visit",
            "problem",
            "mobilisation::figure",
            "polling::desk",
            "polling::opening",
            "polling::poll",
            "polling::preparation",
            "discipline::campaign",
            "count::file",
            "count::round"
        })
@NullMarked
package org.huanjie.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
