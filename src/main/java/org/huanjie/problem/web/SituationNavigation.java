package org.huanjie.problem.web;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 清单的入口 — in the navigation of each level, and among a village's tasks. */
@Configuration(proxyBeanMethods = false)
class SituationNavigation {

    private static final int ORDER = 25;
    private static final Set<Role> VILLAGE = Set.of(Role.VILLAGE_TEAM, Role.RESIDENT_CADRE);
    private static final Set<Role> TOWN = Set.of(Role.TOWN_COMMITTEE, Role.TOWN_SEVEN);
    private static final Set<Role> COUNTY =
            Set.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADER, Role.GUIDANCE_GROUP, Role.AUDITOR);

    @Bean
    NavItem villageProblems() {
        return item(VILLAGE, "/villages/");
    }

    @Bean
    NavItem townProblems() {
        return item(TOWN, "/towns/");
    }

    @Bean
    NavItem countyProblems() {
        return item(COUNTY, "/counties/");
    }

    @Bean
    VillageTask problemsTask() {
        return SituationNavigation::tasks;
    }

    private static List<VillageTask.Link> tasks(Election election, SignedIn who) {
        boolean sees = VILLAGE.contains(who.role()) || TOWN.contains(who.role()) || COUNTY.contains(who.role());
        return sees
                ? List.of(new VillageTask.Link(
                        "situation", "situation.task", SituationPages.path(election.village()), ORDER))
                : List.of();
    }

    private static NavItem item(Set<Role> roles, String above) {
        var names = Set.of(roles.stream().map(Role::name).toArray(String[]::new));
        return new NavItem("situation.nav", ORDER, names, viewer -> above + viewer.division() + "/problems");
    }
}
