package org.huanjie.candidacy.review.criterion.web;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.candidacy.review.criterion.VillageCriteria;
import org.huanjie.election.stage.VillageTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 审查条件的入口 — the village's own conditions, among its tasks while they can be passed. */
@Configuration(proxyBeanMethods = false)
class CriteriaTasks {

    private static final int ORDER = 400;

    @Bean
    VillageTask conditionsOfVillage(VillageCriteria own) {
        return (election, who) -> !Permission.PRESIDE.isOf(who) || !own.open(election)
                ? List.of()
                : List.of(new VillageTask.Link(
                        VillageTask.Phase.CANDIDATES,
                        "candidacy",
                        "candidacy.conditions.title",
                        VillageCriteriaController.path(election.village()),
                        ORDER));
    }
}
