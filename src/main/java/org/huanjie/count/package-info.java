/**
 * 唱票计票 — what the ballots say: called, tallied, summed, and turned into a result by the law.
 *
 * <p>{@code engine} is the law as arithmetic; this package carries counts into it and outcomes out of it, as the count
 * file of docs/count-file.md. It promises that a result shown anywhere is the engine's, with the reasons the engine
 * gave, and that whoever has the figures can compute it again. A declared result opens the vote that
 * it calls for ({@link org.huanjie.count.round.Rounds}). It never stores or shows one ballot's marks together.
 */
@ApplicationModule(
        displayName = "唱票计票",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::form",
            "store",
            "store::folder",
            "store::keys",
            "store::scope",
            "ledger",
            "region",
            "law",
            "access::account",
            "access::door",
            "access::signin",
            "access::waiting",
            "access::who",
            "election::committee",
            "election::rules",
            "election::lawbook",
            "election::stage",
            "roll",
            "roll::branch",
            "objection",
            "objection::web",
            "roll::voter",
            "candidacy",
            "polling::archive",
            "polling::desk",
            "polling::opening",
            "polling::poll",
            "polling::preparation"
        })
@NullMarked
package org.huanjie.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
