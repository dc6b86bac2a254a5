package org.huanjie.election.web;

import java.util.Set;
import org.huanjie.access.door.HomePage;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.region.Level;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 换届导航 — to the village for those who work in it, to the town for the town, to the term for the county. */
@Configuration(proxyBeanMethods = false)
class ElectionNavigation {

    @Bean
    HomePage villageHome() {
        return HomePage.of(
                100,
                Set.of(
                        Role.VILLAGE_TEAM,
                        Role.ELECTION_COMMITTEE,
                        Role.RESIDENT_CADRE,
                        Role.SCRUTINEER,
                        Role.VOLUNTEER),
                village -> "/villages/" + village);
    }

    @Bean
    NavItem villageItem() {
        return new NavItem(
                "nav.village",
                20,
                Permission.ENTER_VILLAGE.names(Level.VILLAGE),
                viewer -> "/villages/" + viewer.division());
    }

    @Bean
    NavItem townItem() {
        return new NavItem(
                "nav.town", 20, Permission.LOOK_AT_TOWN.names(Level.TOWN), viewer -> "/towns/" + viewer.division());
    }

    @Bean
    NavItem termItem() {
        return new NavItem(
                "nav.term",
                20,
                Permission.LOOK_AT_COUNTY.names(),
                viewer -> "/counties/" + viewer.division() + "/term");
    }

    @Bean
    NavItem lawItem() {
        return new NavItem(
                "nav.law", 23, Permission.LOOK_AT_COUNTY.names(), viewer -> "/counties/" + viewer.division() + "/law");
    }

    @Bean
    NavItem papersItem() {
        return new NavItem(
                "nav.papers", 24, Permission.SEE_OFFICE.names(), viewer -> "/counties/" + viewer.division() + "/papers");
    }

    @Bean
    NavItem planItem() {
        return new NavItem(
                "nav.plan",
                22,
                Permission.LOOK_AT_COUNTY.names(),
                viewer -> "/counties/" + viewer.division() + "/plan");
    }
}
