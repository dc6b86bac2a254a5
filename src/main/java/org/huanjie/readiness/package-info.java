/**
 * 准入评估 (readiness): the six conditions that must be met before a village's election may leave its first stage (S00).
 *
 * <p>The village checks itself and applies; the town's working group, named people, verifies item by item; the town committee decides
 * on the group's record; the county looks again, answers appeals, and is told by the clock while a term runs out. What anyone
 * stated is only ever added to.
 *
 * <p>Promises: no election of any body leaves {@code PREPARING} while the village has not passed with all six conditions met at
 * one version and in one round, whether asked through the {@link org.huanjie.readiness.ReadinessGate} or in SQL. Must never ask,
 * store or require anything about who should chair the villagers' committee, nor what anyone thinks or how they would vote.
 */
@ApplicationModule(
        displayName = "准入评估",
        allowedDependencies = {
            "shell",
            "shell::picture",
            "shell::text",
            "shell::web",
            "shell::form",
            "store",
            "store::keys",
            "store::job",
            "store::scope",
            "ledger",
            "region",
            "law",
            "access::account",
            "access::door",
            "access::waiting",
            "access::who",
            "election::schedule",
            "election::stage"
        })
@NullMarked
package org.huanjie.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
