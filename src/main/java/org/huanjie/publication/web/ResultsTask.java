package org.huanjie.publication.web;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 结果文书任务 — the way from a village's page to the papers of its results. */
@Component
class ResultsTask implements VillageTask {

    private static final Set<Role> READERS =
            Set.of(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE);

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        return election.reached(Stage.DECLARED) && READERS.contains(who.role())
                ? List.of(new Link("publication", "results.task", "/villages/" + election.village() + "/results", 100))
                : List.of();
    }
}
