package org.huanjie.wall.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.door.HomePage;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.VillageTask;
import org.huanjie.region.Level;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 挂图导航 — the wall is the first page of those who work for the county. */
@Configuration(proxyBeanMethods = false)
class WallNavigation {

    @Bean
    HomePage wallHome() {
        return HomePage.of(10, Permission.LOOK_AT_COUNTY.roles(), WallNavigation::address);
    }

    @Bean
    HomePage provinceHome() {
        return HomePage.of(10, Set.of(Role.PROVINCE_OFFICE), ProvinceController::path);
    }

    /** A town works off what comes to it from all its villages: its queue is its first page, the list of the villages one step from there. */
    @Bean
    HomePage todayHome() {
        return HomePage.of(
                50, Set.of(Role.TOWN_COMMITTEE, Role.TOWN_SEVEN, Role.TOWN_REVIEW), town -> TodayController.PATH);
    }

    @Bean
    NavItem provinceItem() {
        return new NavItem(
                "wall.matrix.navigation",
                11,
                Set.of(Role.PROVINCE_OFFICE.name()),
                viewer -> ProvinceController.path(viewer.division()));
    }

    @Bean
    NavItem wallItem() {
        return new NavItem(
                "wall.navigation", 10, Permission.LOOK_AT_COUNTY.names(), viewer -> address(viewer.division()));
    }

    /** 今日 stands first for everyone, one step from wherever one lands. */
    @Bean
    NavItem todayItem() {
        return new NavItem(
                "wall.today.navigation",
                5,
                Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet()),
                viewer -> TodayController.PATH);
    }

    @Bean
    NavItem matrixItem() {
        return new NavItem(
                "wall.matrix.navigation",
                11,
                Permission.LOOK_AT_COUNTY.names(),
                viewer -> "/counties/" + viewer.division() + "/matrix");
    }

    @Bean
    NavItem ganttItem() {
        return new NavItem(
                "wall.gantt.navigation",
                11,
                Permission.LOOK_AT_TOWN.names(Level.TOWN),
                viewer -> "/towns/" + viewer.division() + "/gantt");
    }

    /** From the day on which everything for the vote is to be ready until the result is declared. */
    @Bean
    VillageTask hallTask() {
        return (election, who) -> election.body() == Body.VILLAGERS_COMMITTEE
                        && election.reached(Stage.CANDIDATES_PUBLISHED)
                        && !election.reached(Stage.FILED)
                        && Permission.FOLLOW_POLL.isOf(who)
                ? List.of(new VillageTask.Link(
                        VillageTask.Phase.VOTE, "wall", "wall.hall.title", "/villages/" + election.village() + "/hall", 79))
                : List.of();
    }

    private static String address(String county) {
        return "/counties/" + county + "/wall";
    }
}
