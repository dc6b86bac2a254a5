package org.huanjie.count.web.result;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.Counts;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.springframework.stereotype.Component;

/** 计票异议任务 — the way from a village's page to the objections to its counts, once one has begun. */
@Component
class ObjectionsTask implements VillageTask {

    private final Counts counts;

    ObjectionsTask(Counts counts) {
        this.counts = counts;
    }

    @Override
    public List<Link> forVillage(Election election, SignedIn who) {
        return Permission.FOLLOW_OBJECTIONS.isOf(who)
                        && counts.sitting(election.id()).isPresent()
                ? List.of(new Link(Phase.COUNT, "count", "objection.task", CountObjectionsPages.path(election.village()), 95))
                : List.of();
    }
}
