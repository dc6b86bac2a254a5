package org.huanjie.responsibility.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 三个一的入口 — in the navigation of each level, and among a village's tasks, where it says what is missing. */
@Configuration(proxyBeanMethods = false)
class ResponsibilityNavigation {

    private static final int ORDER = 22;

    @Bean
    NavItem villageOnes() {
        return item(Level.VILLAGE, "/villages/");
    }

    @Bean
    NavItem townOnes() {
        return item(Level.TOWN, "/towns/");
    }

    @Bean
    NavItem countyOnes() {
        return item(Level.COUNTY, "/counties/");
    }

    @Bean
    VillageTask onesTask(ThreeOnes threeOnes, ResponsibilityPlaces places) {
        return (election, who) -> tasks(election, who, threeOnes, places);
    }

    private static List<VillageTask.Link> tasks(
            Election election, SignedIn who, ThreeOnes threeOnes, ResponsibilityPlaces places) {
        // they answer for the village, and are told of once
        if (!Permission.LOOK_AT_VILLAGE.isOf(who) || election.body() != Body.VILLAGERS_COMMITTEE) {
            return List.of();
        }
        var missing = threeOnes.missing(election.village()).values().stream()
                .flatMap(Set::stream)
                .map(Enum::name)
                .collect(Collectors.joining("-"));
        return List.of(new VillageTask.Link(
                VillageTask.Phase.THROUGHOUT,
                "responsibility",
                missing.isEmpty() ? "responsibility.task" : "responsibility.lacks." + missing,
                places.path(election.village()),
                ORDER));
    }

    private static NavItem item(Level level, String above) {
        return new NavItem(
                "responsibility.nav",
                ORDER,
                Permission.LOOK_AT_VILLAGE.names(level),
                viewer -> above + viewer.division() + "/responsibility");
    }
}
