/**
 * 推演 (replay): plays the pilot of 2017 through the services that the screens use, on a clock of its own, and computes its figures.
 *
 * <p>Promises: the scenario holds inputs only; every figure is computed from what the services then hold.
 */
@ApplicationModule(
        displayName = "推演",
        allowedDependencies = {
            "shell",
            "shell::text",
            "shell::web",
            "shell::form",
            "store::scope",
            "ledger",
            "region",
            "law",
            "access::door",
            "access::signin",
            "access::who",
            "election::committee",
            "election::meeting",
            "election::paper",
            "election::rules",
            "election::schedule",
            "election::stage",
            "readiness::assessment",
            "readiness::condition",
            "readiness::step",
            "responsibility::bond",
            "responsibility::visit",
            "problem",
            "problem::owner",
            "briefing",
            "discipline::campaign",
            "discipline::reminder",
            "briefing::seat",
            "messaging::mailing",
            "messaging::outbox",
            "messaging::recipient",
            "messaging::rule",
            "messaging::template",
            "roll",
            "roll::file",
            "roll::membership",
            "roll::voter",
            "candidacy",
            "candidacy::review",
            "candidacy::review-criterion",
            "candidacy::review-opinion",
            "candidacy::review-organ",
            "candidacy::review-remedy",
            "candidacy::review-rules",
            "candidacy::review-talk",
            "polling::archive",
            "polling::desk",
            "polling::issuing",
            "polling::opening",
            "polling::poll",
            "polling::preparation",
            "discipline::duty",
            "discipline::pledge",
            "discipline::study",
            "count",
            "count::board",
            "count::file",
            "count::keying",
            "count::round",
            "count::sitting"
        })
@NullMarked
package org.huanjie.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
