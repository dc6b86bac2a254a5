package org.huanjie.mobilisation.day.web;

import org.huanjie.mobilisation.MobilisationTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 投票当天的导航. */
@Configuration(proxyBeanMethods = false)
class DayNavigation {

    private static final int TAB = 60;

    @Bean
    MobilisationTab turnoutTab() {
        return new MobilisationTab("mobilisation.day.turnout", DayPages.ENDING, TAB);
    }
}
