package org.huanjie.briefing.web;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 分析会的入口 — in the navigation of each level, and among a village's tasks. */
@Configuration(proxyBeanMethods = false)
class BriefingNavigation {

    private static final int ORDER = 26;

    @Bean
    NavItem briefings() {
        return new NavItem(
                "briefing.nav", ORDER, Permission.FOLLOW_WORK.names(), viewer -> BriefingDesk.path(viewer.division()));
    }

    @Bean
    VillageTask briefingsTask() {
        return BriefingNavigation::tasks;
    }

    private static List<VillageTask.Link> tasks(Election election, SignedIn who) {
        return Permission.FOLLOW_WORK.isOf(who)
                ? List.of(new VillageTask.Link(
                        VillageTask.Phase.THROUGHOUT,
                        "situation", "briefing.task-link", BriefingDesk.path(election.village()), ORDER))
                : List.of();
    }
}
