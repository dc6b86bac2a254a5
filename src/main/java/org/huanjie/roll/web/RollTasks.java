package org.huanjie.roll.web;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 登记任务 — the way from a village's page to its roll. */
@Component
class RollTasks implements VillageTask {

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        if (election.body() != Body.VILLAGERS_COMMITTEE || !Permission.FOLLOW_ELECTION.isOf(who)) {
            return List.of();
        }
        var roll = new Link(Phase.ROLL, "roll", "roll.task.roll", "/villages/" + election.village() + "/roll", 300);
        var objections =
                new Link(Phase.ROLL, "roll", "roll.task.objections", "/villages/" + election.village() + "/roll/objections", 301);
        return election.reached(Stage.ROLL_PUBLISHED) ? List.of(roll, objections) : List.of(roll);
    }
}
