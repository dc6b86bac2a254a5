package org.huanjie.election.web;

import java.util.ArrayList;
import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.postponement.Postponements;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 换届任务 — this module's own forms on the page of a village. */
@Component
public class ElectionTasks implements VillageTask {

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        return switch (who.role()) {
            case VILLAGE_TEAM, ELECTION_COMMITTEE, TOWN_COMMITTEE, COUNTY_OFFICE, GUIDANCE_GROUP, AUDITOR ->
                links(election, who);
            default -> List.of();
        };
    }

    private static List<Link> links(Election election, SignedIn who) {
        var body = election.body();
        int order = body == Body.SUPERVISORY_COMMITTEE ? 900 : 100 * (body.ordinal() + 1);
        var links = new ArrayList<Link>();
        if (Where.writes(who, election) && Start.isOpen(election)) {
            links.add(link(election, "start", order));
        }
        boolean byMeeting = election.procedure() == Procedure.BY_MEETING;
        if (body == Body.VILLAGERS_COMMITTEE && !byMeeting) {
            links.add(link(election, "committee", order + 1));
        }
        links.add(link(election, "meetings", order + 2));
        if (body != Body.SUPERVISORY_COMMITTEE && !byMeeting) {
            links.add(link(election, "rules", order + 3));
        }
        if (body != Body.VILLAGERS_COMMITTEE || byMeeting) {
            links.add(link(election, "choices", order + 4));
        }
        links.add(link(election, "documents", order + 5));
        if (body == Body.VILLAGERS_COMMITTEE) {
            links.add(link(election, "arrangements", order + 6));
        }
        if (Permission.ACT_FOR_TOWN.isOf(who) && Postponements.isOpen(election)) {
            links.add(link(election, "postponement", order + 7));
        }
        return links;
    }

    private static Link link(Election election, String form, int order) {
        return new Link(
                phase(election.body(), form),
                "election",
                "election.task." + election.body().name() + "." + form,
                "/villages/" + election.village() + "/election/"
                        + election.body().slug() + "/" + form,
                order);
    }

    private static Phase phase(Body body, String form) {
        return switch (form) {
            case "arrangements", "postponement" -> Phase.VOTE;
            case "documents" -> Phase.THROUGHOUT;
            default -> body == Body.SUPERVISORY_COMMITTEE ? Phase.AFTER : Phase.START;
        };
    }
}
