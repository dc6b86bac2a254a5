package org.huanjie.mobilisation.contact;

import org.huanjie.mobilisation.grid.GridCounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 网格走访列 — how many households of each grid were reached, and how many are still to be called on. */
@Configuration(proxyBeanMethods = false)
class GridColumns {

    private static final int REACHED = 10;
    private static final int LEFT = 20;

    @Bean
    GridCounts householdsReached(HouseholdContacts contacts) {
        return new ContactCounts("mobilisation.contacts.reached", REACHED, contacts::byGrid, GridContacts::reached);
    }

    @Bean
    GridCounts householdsLeft(HouseholdContacts contacts) {
        return new ContactCounts("mobilisation.contacts.left", LEFT, contacts::byGrid, GridContacts::left);
    }
}
