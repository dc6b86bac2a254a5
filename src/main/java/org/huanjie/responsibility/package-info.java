/**
 * 责任捆绑 (responsibility): one leader, one resident cadre and one police officer bound to each village, and the evening visits on
 * which they hear what is wrong there.
 *
 * <p>Promises: a village in term without its three at any hour shows by itself; nobody is responsible for a village where they or a near
 * relative stand; what a visit raised reaches the lists through {@link org.huanjie.responsibility.visit.Raised} in the visit's own transaction.
 * Must never store what anyone met on a visit thinks of a candidate or how they would vote.
 */
@ApplicationModule(
        displayName = "责任捆绑",
        allowedDependencies = {
            "shell",
            "shell::picture",
            "shell::text",
            "shell::web",
            "shell::form",
            "store",
            "store::job",
            "store::scope",
            "ledger",
            "region",
            "county",
            "access::officer",
            "access::door",
            "access::who",
            "election::schedule",
            "election::stage",
            "roll",
            "roll::voter",
            "candidacy",
            "candidacy::review"
        })
@NullMarked
package org.huanjie.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
