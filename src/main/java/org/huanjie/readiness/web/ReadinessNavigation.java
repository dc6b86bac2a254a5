package org.huanjie.readiness.web;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 准入评估的入口 — in the navigation of each level, and among a village's tasks before the start. */
@Configuration(proxyBeanMethods = false)
class ReadinessNavigation {

    private static final int ORDER = 20;

    private static final Set<Role> VERIFIERS = Set.of(
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.TOWN_REVIEW,
            Role.COUNTY_OFFICE,
            Role.COUNTY_LEADER,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR);
    private static final Set<Role> VILLAGE = Set.of(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE, Role.RESIDENT_CADRE);

    @Bean
    NavItem villageReadiness() {
        return new NavItem(
                "readiness.nav", ORDER, names(VILLAGE), viewer -> "/villages/" + viewer.division() + "/readiness");
    }

    @Bean
    NavItem townReadiness() {
        return new NavItem(
                "readiness.nav",
                ORDER,
                Set.of(Role.TOWN_COMMITTEE.name(), Role.TOWN_SEVEN.name(), Role.TOWN_REVIEW.name()),
                viewer -> "/towns/" + viewer.division() + "/readiness");
    }

    @Bean
    NavItem countyReadiness() {
        return new NavItem(
                "readiness.nav",
                ORDER,
                Set.of(
                        Role.COUNTY_OFFICE.name(),
                        Role.COUNTY_LEADER.name(),
                        Role.GUIDANCE_GROUP.name(),
                        Role.AUDITOR.name()),
                viewer -> "/counties/" + viewer.division() + "/readiness");
    }

    @Bean
    VillageTask readinessTask() {
        return ReadinessNavigation::tasks;
    }

    private static List<VillageTask.Link> tasks(Election election, SignedIn who) {
        var path = VillageReadinessController.path(election.village());
        if (election.stage() != Stage.PREPARING) {
            return List.of();
        }
        if (VILLAGE.contains(who.role())) {
            return List.of(new VillageTask.Link("readiness", "readiness.task.village", path, ORDER));
        }
        return VERIFIERS.contains(who.role())
                ? List.of(new VillageTask.Link(
                        "readiness", "readiness.task.verify", VerificationPages.path(election.village()), ORDER))
                : List.of();
    }

    private static Set<String> names(Set<Role> roles) {
        return Set.of(roles.stream().map(Role::name).toArray(String[]::new));
    }
}
