package org.huanjie.briefing.web;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Role;
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
    private static final Set<Role> READERS = Set.of(
            Role.VILLAGE_TEAM,
            Role.RESIDENT_CADRE,
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.COUNTY_OFFICE,
            Role.COUNTY_LEADER,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR);

    @Bean
    NavItem briefings() {
        var names = Set.of(READERS.stream().map(Role::name).toArray(String[]::new));
        return new NavItem("briefing.nav", ORDER, names, viewer -> BriefingDesk.path(viewer.division()));
    }

    @Bean
    VillageTask briefingsTask() {
        return BriefingNavigation::tasks;
    }

    private static List<VillageTask.Link> tasks(Election election, SignedIn who) {
        return READERS.contains(who.role())
                ? List.of(new VillageTask.Link(
                        "situation", "briefing.task-link", BriefingDesk.path(election.village()), ORDER))
                : List.of();
    }
}
