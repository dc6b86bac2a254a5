package org.huanjie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HuanjieIT
class SignInIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Clock clock;

    @Test
    void theSignInPageIsOpenToEveryone() throws Exception {
        browser.perform(get("/sign-in")).andExpect(status().isOk());
    }

    @Test
    void testsRunOnAClockOfTheirOwn() {
        assertThat(clock).isInstanceOf(TestClock.class);
    }
}
