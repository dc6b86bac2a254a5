package org.huanjie.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** 定时守则 — what the clock does is a {@code store.job.Job}: a timer of Spring's would run on every node. */
class TimersTest {

    private static final ArchRule RULE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.scheduling..")
            .because("a job is registered with store.job.Jobs, which lets one node do it");

    @Test
    void noModuleKeepsATimer() {
        RULE.check(Compiled.house());
    }

    @Test
    void aTimerIsCaught() {
        assertThat(RULE.evaluate(Compiled.violators("timer")).hasViolation()).isTrue();
    }
}
