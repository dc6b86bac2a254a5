package org.huanjie.count.web.result;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 各轮投票任务 — the way from a village's page to its further votes, where the day of one is set and set anew (R-WN-8). */
@Component
class RoundsTask implements VillageTask {

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        return election.followsAnother() && Permission.FOLLOW_ELECTION.isOf(who)
                ? List.of(new Link(Phase.COUNT, "rounds", "rounds.task", RoundsPages.path(election), 96))
                : List.of();
    }
}
