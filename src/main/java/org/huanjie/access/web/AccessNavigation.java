package org.huanjie.access.web;

import java.util.Set;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 权限的导航 — accounts and looks, at the end of the way. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavItem accountsItem() {
        return new NavItem(
                "accounts.title",
                900,
                Set.of("PROVINCE_OFFICE", "COUNTY_OFFICE", "TOWN_COMMITTEE", "VILLAGE_TEAM", "ELECTION_COMMITTEE"),
                viewer -> "/accounts");
    }

    @Bean
    NavItem looksItem() {
        return new NavItem(
                "looks.title", 910, Set.of("COUNTY_OFFICE", "TOWN_COMMITTEE", "AUDITOR"), viewer -> "/looks");
    }

    @Bean
    NavItem denialsItem() {
        return new NavItem(
                "denials.title", 920, Set.of("PROVINCE_OFFICE", "COUNTY_OFFICE", "AUDITOR"), viewer -> "/denials");
    }
}
