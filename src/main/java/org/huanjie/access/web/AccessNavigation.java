package org.huanjie.access.web;

import java.util.Set;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.Role;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 权限的导航 — accounts and looks, at the end of the way. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {

    @Bean
    NavItem accountsItem() {
        return new NavItem("accounts.title", 900, Permission.SEE_ACCOUNTS.names(), viewer -> "/accounts");
    }

    @Bean
    NavItem divisionsItem() {
        return new NavItem(
                "division.title",
                905,
                Set.of(Role.COUNTY_OFFICE.name()),
                viewer -> "/counties/" + viewer.division() + "/divisions");
    }

    @Bean
    NavItem looksItem() {
        return new NavItem("looks.title", 910, Permission.AUDIT.names(), viewer -> "/looks");
    }

    @Bean
    NavItem dataOfficerItem() {
        return new NavItem(
                "data-officer.nav",
                914,
                Set.of(Role.COUNTY_OFFICE.name(), Role.COUNTY_LEADER.name(), Role.AUDITOR.name()),
                viewer -> "/data-officer");
    }

    @Bean
    NavItem exportsItem() {
        return new NavItem("exports.title", 915, Permission.SEE_OFFICE.names(), viewer -> "/exports");
    }

    @Bean
    NavItem denialsItem() {
        return new NavItem("denials.title", 920, Permission.SEE_DENIALS.names(), viewer -> "/denials");
    }
}
