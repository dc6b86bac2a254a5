package org.huanjie.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.huanjie.access.TestSignIn.as;
import static org.huanjie.access.TestSignIn.person;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HuanjieIT
class LooksIT {

    @Autowired
    Looks looks;

    @Autowired
    Places places;

    @Autowired
    MockMvc browser;

    @Test
    void aLookIsSeenByTheOfficesAboveItAndByNoOther() throws Exception {
        var county = places.newCounty(2, 1);
        var team = person(Role.VILLAGE_TEAM, county.village());
        team.scope().run(() -> looks.record(team, county.village(), UUID.randomUUID(), "test", "核对重名"));
        assertThat(person(Role.TOWN_COMMITTEE, county.town()).scope().call(() -> looks.page("", 0)))
                .singleElement()
                .satisfies(look -> assertThat(look.by()).isEqualTo(team.signInName()));
        assertThat(person(Role.TOWN_COMMITTEE, county.towns().get(1)).scope().call(() -> looks.page("", 0)))
                .isEmpty();
        browser.perform(get("/looks").with(as(Role.AUDITOR, county.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("核对重名")));
    }
}
