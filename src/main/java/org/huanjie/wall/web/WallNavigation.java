package org.huanjie.wall.web;

import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.access.HomePage;
import org.huanjie.access.Role;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 挂图导航 — the wall is the first page of those who work for the county. */
@Configuration(proxyBeanMethods = false)
class WallNavigation {

    private static final Set<Role> COUNTY =
            Set.of(Role.COUNTY_OFFICE, Role.COUNTY_LEADER, Role.GUIDANCE_GROUP, Role.AUDITOR);

    @Bean
    HomePage wallHome() {
        return HomePage.of(10, COUNTY, WallNavigation::address);
    }

    @Bean
    NavItem wallItem() {
        return new NavItem(
                "wall.navigation",
                10,
                COUNTY.stream().map(Role::name).collect(Collectors.toUnmodifiableSet()),
                viewer -> address(viewer.division()));
    }

    private static String address(String county) {
        return "/counties/" + county + "/wall";
    }
}
