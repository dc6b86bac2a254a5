/**
 * 换届 (election): the term of a county, each village's elections, the one stage table, the gates, the village election committee,
 * the election rules and meetings.
 *
 * <p>Promises: a stage is entered through one door ({@link org.huanjie.election.stage.StageDoor}), which asks every gate and returns all
 * refusals; the database refuses any other way. A further vote is an election of its own that follows another; "the village's election"
 * is its latest round ({@link org.huanjie.election.rules.FollowUps}). Owns {@link org.huanjie.election.stage.Gate}, which modules above implement, and
 * {@link org.huanjie.election.stage.AfterStage}.
 */
@ApplicationModule(
        displayName = "换届",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::form",
            "shell::term",
            "store::job",
            "store::scope",
            "ledger",
            "region",
            "law",
            "access::credential",
            "access::officer",
            "access::door",
            "access::waiting",
            "access::who"
        })
@NullMarked
package org.huanjie.election;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
