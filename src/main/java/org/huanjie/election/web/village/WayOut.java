package org.huanjie.election.web.village;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huanjie.election.stage.VillageTask.Link;
import org.huanjie.shell.Reason;

/** 办理之处 — which of the links that a person has leads to where a reason against the next stage is settled. */
final class WayOut {

    /** This module has a form for each kind of reason; every other module has one place for all of its own. */
    private static final Map<String, String> FORMS = Map.of(
            "election.refused.document", "documents",
            "election.refused.nobody-chosen", "choices",
            "election.refused.no-secretary", "choices",
            "election.rules.", "rules",
            "election.committee.", "committee",
            "election.meeting.", "meetings",
            "election.start.", "start",
            "election.choice.", "choices");

    private WayOut() {}

    static Optional<Link> of(Reason reason, List<Link> links) {
        var module = reason.key().substring(0, reason.key().indexOf('.'));
        var ending = FORMS.entrySet().stream()
                .filter(form -> reason.key().startsWith(form.getKey()))
                .map(form -> "/" + form.getValue())
                .findFirst()
                .orElse("election".equals(module) ? "/no-form" : "");
        return links.stream()
                .filter(link -> link.module().equals(module))
                .filter(link -> link.href().endsWith(ending))
                .findFirst();
    }
}
