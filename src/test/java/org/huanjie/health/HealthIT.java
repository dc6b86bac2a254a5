package org.huanjie.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.huanjie.HuanjieIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** 看护 — a proxy is told in one word, a reader by a page, and neither needs a session or the database. */
@HuanjieIT
class HealthIT {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Vitals vitals;

    @AfterEach
    void well() {
        for (var trouble : Trouble.values()) {
            vitals.set(trouble, false);
        }
    }

    @Test
    void allIsWell() {
        var answer = mvc.perform(get("/health"));
        assertThat(answer).hasStatusOk().bodyText().contains("\"store\":\"up\"");
        assertThat(answer.getResponse().getCookies()).isEmpty();
    }

    @Test
    void whileTheDatabaseIsAwayEveryPageSaysSo() {
        vitals.set(Trouble.STORE_AWAY, true);
        assertThat(mvc.perform(get("/health"))).hasStatus(503).bodyText().contains("store-away");
        for (var path : new String[] {"/", "/sign-in", "/wall"}) {
            var answer = mvc.perform(get(path));
            assertThat(answer).hasStatus(503).bodyText().contains("数据库没有应答");
            assertThat(answer).headers().hasValue("Retry-After", "5");
        }
        vitals.set(Trouble.DISK_FULL, true);
        assertThat(mvc.perform(get("/sign-in"))).hasStatus(503).bodyText().contains("磁盘满了");
        vitals.set(Trouble.STORE_AWAY, false);
        assertThat(mvc.perform(get("/sign-in"))).hasStatusOk();
    }
}
