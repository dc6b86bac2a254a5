package org.huanjie.publication.web;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 结果文书任务 — the way from a village's page to the papers of its results. */
@Component
class ResultsTask implements VillageTask {

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        var links = new ArrayList<Link>();
        if (election.reached(Stage.DECLARED) && Permission.FOLLOW_ELECTION.isOf(who)) {
            links.add(new Link(Phase.COUNT, "publication", "results.task", "/villages/" + election.village() + "/results", 100));
        }
        if (election.body() == Body.VILLAGERS_COMMITTEE && Permission.READ_PAPERS.isOf(who)) {
            links.add(new Link(Phase.THROUGHOUT, "publication", "papers.task", "/villages/" + election.village() + "/papers", 101));
        }
        return links;
    }
}
