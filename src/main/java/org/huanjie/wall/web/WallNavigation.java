package org.huanjie.wall.web;

import java.util.Set;
import org.huanjie.access.Role;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 挂图导航 — the wall stands first for those who work for the county. */
@Configuration(proxyBeanMethods = false)
class WallNavigation {

    @Bean
    NavItem wall() {
        return new NavItem(
                "wall.navigation",
                10,
                Set.of(Role.COUNTY_OFFICE.name(), Role.COUNTY_LEADER.name(), Role.GUIDANCE_GROUP.name(), Role.AUDITOR.name()),
                viewer -> "/counties/" + viewer.division() + "/wall");
    }
}
