package org.huanjie.store.job;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 任务的接线 — who serves does the jobs; a command beside it, and a test that does not ask for them, does none. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    @Bean
    @ConditionalOnProperty("huanjie.jobs")
    Jobs jobs(DataSource source, List<Job> jobs) {
        return new Jobs(source, jobs);
    }
}
