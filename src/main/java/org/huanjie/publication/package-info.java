/**
 * 公告 (publication): what everyone may read without signing in: a village's dates, roll size, candidates, turnout, live count, result
 * with its reasons, how to object and how to check.
 *
 * <p>Promises: holds no facts of its own; reads within the one village asked for; names of the roll only while it is posted, and afterwards no
 * more than whether a name that one knows is on it; no
 * account, no identity number, no recommendation, nothing of how anyone voted can be reached from here; at most two seconds old.
 */
@ApplicationModule(
        displayName = "公告",
        allowedDependencies = {
            "shell",
            "shell::picture",
            "shell::print",
            "shell::text",
            "shell::web",
            "shell::form",
            "shell::term",
            "store::scope",
            "ledger",
            "region",
            "law",
            "access::account",
            "access::door",
            "access::who",
            "election::committee",
            "election::meeting",
            "election::occasion",
            "election::paper",
            "election::postponement",
            "election::rules",
            "election::schedule",
            "election::stage",
            "election::term",
            "readiness::assessment",
            "readiness::condition",
            "roll",
            "roll::membership",
            "roll::voter",
            "candidacy",
            "candidacy::encounter",
            "candidacy::preliminary",
            "candidacy::relist",
            "polling::archive",
            "polling::desk",
            "polling::opening",
            "polling::poll",
            "polling::preparation",
            "count",
            "count::board",
            "count::file",
            "count::result",
            "count::round",
            "count::sitting",
            "seat::filling",
            "seat::history",
            "seat::recall"
        })
@NullMarked
package org.huanjie.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
