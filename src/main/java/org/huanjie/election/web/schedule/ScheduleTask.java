package org.huanjie.election.web.schedule;

import java.util.List;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 日程链接 — from a village's page to its schedule, for whoever works for it but the staff of the day. */
@Component
class ScheduleTask implements VillageTask {

    private static final int ORDER = 5;

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        if (election.body() != Body.VILLAGERS_COMMITTEE) {
            return List.of();
        }
        return switch (who.role()) {
            case BALLOT_ISSUER, CALLER, TELLER -> List.of();
            default ->
                List.of(new Link(
                        Phase.THROUGHOUT,
                        "schedule", "election.schedule.task", "/villages/" + election.village() + "/schedule", ORDER));
        };
    }
}
