package org.huanjie.responsibility.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.who.Role;
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
    private static final Set<Role> READERS = Set.of(
            Role.VILLAGE_TEAM,
            Role.ELECTION_COMMITTEE,
            Role.RESIDENT_CADRE,
            Role.TOWN_COMMITTEE,
            Role.TOWN_SEVEN,
            Role.TOWN_REVIEW,
            Role.COUNTY_OFFICE,
            Role.COUNTY_LEADER,
            Role.GUIDANCE_GROUP,
            Role.AUDITOR);

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
        if (!READERS.contains(who.role()) || election.body() != Body.VILLAGERS_COMMITTEE) {
            return List.of();
        }
        var missing = threeOnes.missing(election.village()).values().stream()
                .flatMap(Set::stream)
                .map(Enum::name)
                .collect(Collectors.joining("-"));
        return List.of(new VillageTask.Link(
                "responsibility",
                missing.isEmpty() ? "responsibility.task" : "responsibility.lacks." + missing,
                places.path(election.village()),
                ORDER));
    }

    private static NavItem item(Level level, String above) {
        var names = READERS.stream()
                .filter(role -> role.level() == level)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
        return new NavItem("responsibility.nav", ORDER, names, viewer -> above + viewer.division() + "/responsibility");
    }
}
