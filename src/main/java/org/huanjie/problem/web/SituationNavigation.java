package org.huanjie.problem.web;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.region.Level;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 清单的入口 — in the navigation of each level, and among a village's tasks. */
@Configuration(proxyBeanMethods = false)
class SituationNavigation {

    private static final int ORDER = 25;

    @Bean
    NavItem villageProblems() {
        return item(Level.VILLAGE, "/villages/");
    }

    @Bean
    NavItem townProblems() {
        return item(Level.TOWN, "/towns/");
    }

    @Bean
    NavItem countyProblems() {
        return item(Level.COUNTY, "/counties/");
    }

    @Bean
    VillageTask problemsTask() {
        return SituationNavigation::tasks;
    }

    private static List<VillageTask.Link> tasks(Election election, SignedIn who) {
        return Permission.FOLLOW_WORK.isOf(who)
                ? List.of(new VillageTask.Link(
                        VillageTask.Phase.THROUGHOUT,
                        "situation", "situation.task", SituationPages.path(election.village()), ORDER))
                : List.of();
    }

    private static NavItem item(Level level, String above) {
        return new NavItem(
                "situation.nav",
                ORDER,
                Permission.FOLLOW_WORK.names(level),
                viewer -> above + viewer.division() + "/problems");
    }
}
