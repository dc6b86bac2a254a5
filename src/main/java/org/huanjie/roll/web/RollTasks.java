package org.huanjie.roll.web;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 登记任务 — the way from a village's page to its roll. */
@Component
class RollTasks implements VillageTask {

    private static final Set<Role> READERS =
            Set.of(Role.ELECTION_COMMITTEE, Role.VILLAGE_TEAM, Role.TOWN_COMMITTEE, Role.COUNTY_OFFICE);

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        if (election.body() != Body.VILLAGERS_COMMITTEE || !READERS.contains(who.role())) {
            return List.of();
        }
        var roll = new Link("roll", "roll.task.roll", "/villages/" + election.village() + "/roll", 300);
        var objections =
                new Link("roll", "roll.task.objections", "/villages/" + election.village() + "/roll/objections", 301);
        return election.reached(Stage.ROLL_PUBLISHED) ? List.of(roll, objections) : List.of(roll);
    }
}
