package org.huanjie.candidacy.review.organ.web;

import java.util.Set;
import org.huanjie.access.door.HomePage;
import org.huanjie.access.who.Role;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 部门的入口 — its desk is the first page of an organ, and all that it is led to. */
@Configuration(proxyBeanMethods = false)
class OrganNavigation {

    private static final int ORDER = 10;

    @Bean
    HomePage organHome() {
        return HomePage.of(ORDER, Set.of(Role.ORGAN), division -> OrganController.PATH);
    }

    @Bean
    NavItem organItem() {
        return new NavItem(
                "candidacy.inquiry.nav", ORDER, Set.of(Role.ORGAN.name()), viewer -> OrganController.PATH);
    }
}
