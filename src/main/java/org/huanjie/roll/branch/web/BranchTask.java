package org.huanjie.roll.branch.web;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 党员名册任务 — the way from a village's page to the branch's list. */
@Component
class BranchTask implements VillageTask {

    private static final int ORDER = 205;

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        return election.body() == Body.PARTY_BRANCH && Permission.KEEP_BODIES.isOf(who, election.village())
                ? List.of(new Link(Phase.START, "roll", "roll.branch.title", BranchController.home(election.village()), ORDER))
                : List.of();
    }
}
