package org.huanjie.county.web;

import org.huanjie.access.who.Permission;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 县名录导航 — to the lists, for who looks at the county. */
@Configuration(proxyBeanMethods = false)
class CountyNavigation {

    @Bean
    NavItem listsItem() {
        return new NavItem(
                "county.lists",
                25,
                Permission.LOOK_AT_COUNTY.names(),
                viewer -> "/counties/" + viewer.division() + "/lists");
    }
}
