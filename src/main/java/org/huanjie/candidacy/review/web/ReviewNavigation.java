package org.huanjie.candidacy.review.web;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 联审的入口 — in the navigation of both levels, and among a village's tasks once somebody can be nominated. */
@Configuration(proxyBeanMethods = false)
class ReviewNavigation {

    private static final int ORDER = 45;

    @Bean
    NavItem reviewDesk() {
        return new NavItem(
                "candidacy.desk.nav", ORDER, Permission.REVIEW.names(), viewer -> "/reviews/" + viewer.division());
    }

    @Bean
    VillageTask nomineesUnderReview() {
        return (election, who) -> election.body() == Body.SUPERVISORY_COMMITTEE
                        || !Permission.PRESIDE.isOf(who)
                        || !election.reached(election.body().nominating())
                ? List.of()
                : List.of(new VillageTask.Link(
                        VillageTask.Phase.CANDIDATES,
                        "candidacy",
                        "candidacy.task." + election.body() + ".nominees",
                        VillageReviews.path(election),
                        401 + election.body().ordinal()));
    }
}
