/**
 * 席位 (seat): who sits in the bodies of a village, from when to when, how each seat was filled and how it fell free, and how it is filled again
 * between two changes of term.
 *
 * <p>Promises: who sits follows from results that stand and from endings on record, and is stored nowhere; a seat falls free by the law's own ways
 * alone (recall, resignation accepted, end by law, two failed appraisals, death) and nobody suspends or removes (R-VC-3); a recall and the filling
 * of seats are elections, entered through the one stage door.
 */
@ApplicationModule(
        displayName = "席位",
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
            "access::door",
            "access::kept",
            "access::waiting",
            "access::who",
            "election::committee",
            "election::lawbook",
            "election::meeting",
            "election::rules",
            "election::schedule",
            "election::stage",
            "election::term",
            "election::web",
            "roll",
            "roll::voter",
            "candidacy",
            "polling::ballot",
            "count",
            "count::figure",
            "count::file",
            "count::result",
            "count::round",
            "count::sitting"
        })
@NullMarked
package org.huanjie.seat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
