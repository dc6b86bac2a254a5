package org.huanjie.access.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.huanjie.access.TestSignIn.person;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 拒绝登记 — what is denied is seen by who audits, in few lines, and without what was typed. */
@HuanjieIT
class DenialsIT {

    @Autowired
    Denials denials;

    @Autowired
    Places places;

    @Autowired
    MockMvc browser;

    Places.County county;
    Places.County other;

    @BeforeEach
    void twoCounties() {
        county = places.newCounty(1, 2);
        other = places.newCounty(1, 1);
    }

    @Test
    void theAuditorSeesWhoWasDeniedWhatAndWhy() throws Exception {
        var teller = person(Role.TELLER, county.village());
        browser.perform(get("/accounts").with(as(teller))).andExpect(status().isForbidden());
        var team = person(Role.VILLAGE_TEAM, county.village());
        for (int n = 0; n < 500; n++) {
            browser.perform(get("/villages/" + other.village() + "/roll").with(as(team)))
                    .andExpect(status().isNotFound());
        }
        browser.perform(post("/villages/" + county.village() + "/polling/close").with(as(team)))
                .andExpect(status().isForbidden());
        browser.perform(post("/me/sessions/330326199001011234/end")
                        .with(csrf())
                        .header("Sec-Fetch-Site", "cross-site")
                        .with(as(team)))
                .andExpect(status().isForbidden());
        browser.perform(post("/villages/" + county.village() + "/roll/import")
                        .contentType("multipart/form-data; boundary=x")
                        .with(csrf().asHeader())
                        .with(as(team)))
                .andExpect(status().isForbidden());
        browser.perform(post("/villages/" + county.village() + "/roll/post")
                        .contentType("multipart/form-data; boundary=x")
                        .with(csrf().asHeader())
                        .with(as(team)))
                .andExpect(status().isUnsupportedMediaType());
        assertThat(seen(county))
                .extracting(Denial::by, Denial::method, Denial::pattern, Denial::why, Denial::times)
                .contains(
                        Tuple.tuple(teller.signInName(), "GET", "/accounts", Denial.Why.ROLE, 1L),
                        Tuple.tuple(team.signInName(), "GET", "/villages/{village}/roll", Denial.Why.DIVISION, 500L),
                        Tuple.tuple(
                                team.signInName(), "POST", "/villages/{village}/polling/close", Denial.Why.TOKEN, 1L),
                        Tuple.tuple(team.signInName(), "POST", "/villages/{village}/roll/import", Denial.Why.ROLE, 1L),
                        Tuple.tuple(team.signInName(), "POST", "/villages/{village}/roll/post", Denial.Why.BODY, 1L));
        assertThat(seen(county))
                .filteredOn(denial -> denial.why() == Denial.Why.ORIGIN)
                .hasSize(1);
        browser.perform(get("/denials").with(as(Role.AUDITOR, county.code())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("不在本辖区"),
                                containsString("500 次"),
                                containsString("/villages/{village}/roll"),
                                not(containsString("330326199001011234")),
                                not(containsString(other.village())))));
        assertThat(seen(other)).isEmpty();
        browser.perform(get("/denials").with(as(team))).andExpect(status().isForbidden());
    }

    @Test
    void oneAccountHasSoManyLinesADayHoweverMuchItTries() {
        var team = person(Role.VILLAGE_TEAM, county.village());
        for (int n = 0; n < 300; n++) {
            denials.note(team, "GET", "/pattern/" + n, Denial.Why.ROLE);
        }
        denials.write();
        assertThat(lines()).isEqualTo(201);
        denials.note(team, "GET", "/pattern/300", Denial.Why.ROLE);
        assertThat(seen(county))
                .filteredOn(denial -> denial.pattern().equals("*"))
                .singleElement()
                .satisfies(denial -> assertThat(denial.times()).isEqualTo(101));
        assertThat(lines()).isEqualTo(201);
    }

    private List<Denial> seen(Places.County where) {
        return person(Role.AUDITOR, where.code()).scope().call(() -> denials.page(0));
    }

    private int lines() {
        int all = 0;
        for (int page = 0; ; page++) {
            int n = page;
            int found = person(Role.AUDITOR, county.code())
                    .scope()
                    .call(() -> denials.page(n))
                    .size();
            all += Math.min(found, Accounts.PAGE);
            if (found <= Accounts.PAGE) {
                return all;
            }
        }
    }
}
