package org.huanjie.mobilisation.contact.web;

import org.huanjie.access.who.Permission;
import org.huanjie.mobilisation.MobilisationTab;
import org.huanjie.shell.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 走访的导航 — where a volunteer's households are found. */
@Configuration(proxyBeanMethods = false)
class VolunteeringNavigation {

    private static final int ORDER = 20;
    private static final int TAB = 40;

    @Bean
    NavItem volunteering() {
        return new NavItem(
                "mobilisation.volunteering.nav",
                ORDER,
                Permission.CALL_ON.names(),
                viewer -> VolunteeringPages.path(viewer.division()));
    }

    @Bean
    MobilisationTab callsTab() {
        return new MobilisationTab("mobilisation.contacts.title", CallsPages.ENDING, TAB);
    }
}
