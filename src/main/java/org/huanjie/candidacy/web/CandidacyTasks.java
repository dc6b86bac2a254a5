package org.huanjie.candidacy.web;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 提名任务 — the way from a village's page to its candidates and, for the offices, to the recommendations. */
@Component
class CandidacyTasks implements VillageTask {

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        if (election.body() == Body.SUPERVISORY_COMMITTEE) {
            return List.of();
        }
        var links = new ArrayList<Link>();
        switch (who.role()) {
            case ELECTION_COMMITTEE, VILLAGE_TEAM -> links.add(link(election, "candidates", 400));
            case TOWN_COMMITTEE, COUNTY_OFFICE -> {
                links.add(link(election, "candidates", 400));
                links.add(link(election, "recommendations", 402));
            }
            default -> {}
        }
        if (election.body() == Body.VILLAGERS_COMMITTEE) {
            villagers(election, who, links);
        }
        return links;
    }

    private static void villagers(Election election, SignedIn who, List<Link> links) {
        var page = "/villages/" + election.village() + "/candidates/" + election.body().slug();
        if (election.stage() == Stage.NOMINATING && Permission.FOLLOW_ELECTION.isOf(who)) {
            links.add(villagers("preliminary", page + "/preliminary", 401));
        }
        if (election.reached(Stage.CANDIDATES_PUBLISHED) && Permission.FOLLOW_ELECTION.isOf(who)) {
            links.add(villagers("meeting", page + "/meeting", 403));
        }
        if (election.reached(Stage.NOMINATING) && who.role() == Role.ELECTION_COMMITTEE) {
            links.add(new Link(
                    Phase.CANDIDATES,
                    "candidacy",
                    "candidacy.task.relatives",
                    RelativesController.action(election),
                    404));
        }
    }

    private static Link villagers(String page, String href, int order) {
        return new Link(Phase.CANDIDATES, "candidacy", "candidacy.task.VILLAGERS_COMMITTEE." + page, href, order);
    }

    private static Link link(Election election, String page, int order) {
        return new Link(
                Phase.CANDIDATES,
                "candidacy",
                "candidacy.task." + election.body() + "." + page,
                "/villages/" + election.village() + "/" + page + "/"
                        + election.body().slug(),
                order + election.body().ordinal());
    }
}
