package org.huanjie.discipline.web;

import org.huanjie.access.who.Permission;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 纪律的导航. */
@Configuration(proxyBeanMethods = false)
class DisciplineNavigation {

    @Bean
    NavItem disciplineItem() {
        return new NavItem(
                "discipline.title", 870, Permission.ENTER_VILLAGE.names(), viewer -> DisciplineController.HOME);
    }
}
