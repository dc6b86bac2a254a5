/**
 * 县名录 (county): lists of names that are a county's own data: kinds of problems, departments, kinds of activities.
 *
 * <p>Promises: what comes with the program is a data file with its source; a county names, adds, orders and closes entries, and closes none that
 * the law or the program rests on. Records keep the entry's code: a closed entry stays readable, and a new name rewrites nothing. The lists
 * themselves are declared by the modules above.
 */
@ApplicationModule(
        displayName = "县名录",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::form",
            "store::scope",
            "ledger",
            "region",
            "access::door",
            "access::who"
        })
@NullMarked
package org.huanjie.county;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
