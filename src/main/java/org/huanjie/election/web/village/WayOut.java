package org.huanjie.election.web.village;

import java.util.List;
import java.util.Optional;
import org.huanjie.election.stage.VillageTask.Link;
import org.huanjie.shell.Reason;

/** 办理之处 — which of the links that a person has leads to where a reason against the next stage is settled. */
final class WayOut {

    private WayOut() {}

    static Optional<Link> of(Reason reason, List<Link> links) {
        return reason.what()
                .remedy()
                .flatMap(remedy -> links.stream()
                        .filter(link -> link.module().equals(remedy.module()))
                        .filter(link -> link.href().split("\\?", 2)[0].endsWith(remedy.form()))
                        .findFirst());
    }
}
