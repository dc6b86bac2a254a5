package org.huanjie.discipline.misconduct.web;

import org.huanjie.access.veil.VeiledDoor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 举报之门 — where nobody is known. */
@Configuration(proxyBeanMethods = false)
class ReportDoor {

    /** Below it everything is reported, and looked up with a key. */
    static final String HOME = "/report";

    @Bean
    VeiledDoor reportDoor() {
        return new VeiledDoor(HOME + "/");
    }
}
