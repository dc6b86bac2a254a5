package org.huanjie.responsibility.web.visit;

import java.util.List;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.region.Level;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 夜访的入口 — in the navigation of each level, and among a village's tasks: its visits, and the form of one. */
@Configuration(proxyBeanMethods = false)
class VisitNavigation {

    private static final int ORDER = 26;

    @Bean
    NavItem villageVisits() {
        return new NavItem(
                "visit.nav",
                ORDER,
                Permission.FOLLOW_WORK.names(Level.VILLAGE),
                viewer -> VisitPages.path(viewer.division()));
    }

    @Bean
    NavItem visitsOfTown() {
        return new NavItem("visit.nav", ORDER, Permission.FOLLOW_WORK.names(Level.TOWN), viewer -> "/visits");
    }

    @Bean
    NavItem visitsOfCounty() {
        return new NavItem("visit.nav", ORDER, Permission.FOLLOW_WORK.names(Level.COUNTY), viewer -> "/visits");
    }

    @Bean
    VillageTask visitTasks() {
        return VisitNavigation::tasks;
    }

    private static List<VillageTask.Link> tasks(Election election, SignedIn who) {
        if (!Permission.FOLLOW_WORK.isOf(who) || election.body() != Body.VILLAGERS_COMMITTEE) {
            return List.of();
        }
        var all = link("visit.task.all", VisitPages.path(election.village()));
        return Permission.WORK.isOf(who)
                ? List.of(link("visit.task.record", VisitPages.form(election.village())), all)
                : List.of(all);
    }

    private static VillageTask.Link link(String key, String href) {
        return new VillageTask.Link(VillageTask.Phase.THROUGHOUT, "responsibility", key, href, ORDER);
    }
}
