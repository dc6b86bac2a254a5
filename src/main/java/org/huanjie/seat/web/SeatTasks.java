package org.huanjie.seat.web;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 席位链接 — the way from a village's page to its seats. */
@Component
class SeatTasks implements VillageTask {

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        // whoever fills a seat of the supervisors looks at which are free, too
        return (election.body() == Body.VILLAGERS_COMMITTEE || election.procedure().fillsSeats()) && Permission.READ_PAPERS.isOf(who)
                ? List.of(new Link(Phase.AFTER, "seat", "seat.task", SeatsPages.path(election.village()), 95))
                : List.of();
    }
}
