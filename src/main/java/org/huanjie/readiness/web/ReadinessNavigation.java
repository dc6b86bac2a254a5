package org.huanjie.readiness.web;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.readiness.condition.Step;
import org.huanjie.readiness.condition.Transition;
import org.huanjie.region.Level;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 准入评估的入口 — in the navigation of each level, and among a village's tasks before the start. */
@Configuration(proxyBeanMethods = false)
class ReadinessNavigation {

    private static final int ORDER = 20;

    @Bean
    NavItem villageReadiness() {
        return new NavItem(
                "readiness.nav",
                ORDER,
                names(Transition.roles(Step.SELF_CHECK)),
                viewer -> "/villages/" + viewer.division() + "/readiness");
    }

    @Bean
    NavItem townReadiness() {
        return new NavItem(
                "readiness.nav",
                ORDER,
                Permission.LOOK_AT_TOWN.names(Level.TOWN),
                viewer -> "/towns/" + viewer.division() + "/readiness");
    }

    @Bean
    NavItem countyReadiness() {
        return new NavItem(
                "readiness.nav",
                ORDER,
                Permission.LOOK_AT_COUNTY.names(),
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
        if (Transition.roles(Step.SELF_CHECK).contains(who.role())) {
            return List.of(new VillageTask.Link(VillageTask.Phase.START, "readiness", "readiness.task.village", path, ORDER));
        }
        return Permission.LOOK_AT_TOWN.isOf(who)
                ? List.of(new VillageTask.Link(
                        VillageTask.Phase.START,
                        "readiness", "readiness.task.verify", VerificationPages.path(election.village()), ORDER))
                : List.of();
    }

    private static Set<String> names(Set<Role> roles) {
        return Set.of(roles.stream().map(Role::name).toArray(String[]::new));
    }
}
