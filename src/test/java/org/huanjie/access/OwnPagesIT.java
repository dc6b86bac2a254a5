package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.web.Errors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HuanjieIT
class OwnPagesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Test
    void theLanguageIsSwitchedInPlaceAndNowhereElse() throws Exception {
        browser.perform(post("/language").with(csrf()).param("to", "en").param("back", "/sign-in?back=%2Fme"))
                .andExpect(redirectedUrl("/sign-in?back=%2Fme"))
                .andExpect(cookie().value("language", "en"));
        browser.perform(post("/language").with(csrf()).param("to", "en").param("back", "https://evil.example"))
                .andExpect(redirectedUrl("/"));
        browser.perform(get("/sign-in").cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("Sign in")));
    }

    @Test
    void aChangeOfPasswordEndsTheOtherSessionsAndKeepsThisOne() throws Exception {
        var county = places.newCounty(1, 1);
        var person =
                new SignedIn(UUID.randomUUID(), "cadre-" + county.code(), "驻村", Role.RESIDENT_CADRE, county.village());
        person.scope().run(() -> accounts.add(person, passwords.hash("first of all 1"), null, false));
        var other = session(signIn(person, "first of all 1"));
        var mine = session(signIn(person, "first of all 1"));
        browser.perform(change(mine, "not it", "second of all")).andExpect(status().is(422));
        browser.perform(change(mine, "first of all 1", "short")).andExpect(status().is(422));
        var changed =
                browser.perform(change(mine, "first of all 1", "second of all")).andExpect(redirectedUrl("/me"));
        var next = session(changed);
        var notice = Objects.requireNonNull(changed.andReturn().getResponse().getCookie("huanjie-notice"));
        browser.perform(get("/me").cookie(next, notice))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"status\"")))
                .andExpect(cookie().maxAge("huanjie-notice", 0));
        browser.perform(get("/me").cookie(next)).andExpect(content().string(not(containsString("role=\"status\""))));
        assertThat(browser.perform(get("/me").cookie(other))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("known to be revoked, or seen by this node within the last three seconds")
                .isIn(200, 302);
        browser.perform(get("/me").cookie(mine)).andExpect(status().is(302));
        signIn(person, "first of all 1").andExpect(status().is(422));
    }

    @Test
    void aForgedNoticeShowsNothing() throws Exception {
        for (var forged : new String[] {"%%%", "WyJubyBzdWNoIGtleSJd", "W10", "eyJhIjoxfQ"}) {
            browser.perform(get("/sign-in").cookie(new Cookie("huanjie-notice", forged)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("role=\"status\""))));
        }
    }

    @Test
    void theFirstPageIsThePersonsOwnOrThePublics() throws Exception {
        browser.perform(get("/")).andExpect(status().isOk());
        browser.perform(get("/").with(as(Role.AUDITOR, "900000"))).andExpect(status().is(303));
    }

    @Test
    void anErrorSaysWhatHappenedAndWhatToDoAndNothingOfTheProgram() throws Exception {
        browser.perform(error(500)
                        .requestAttr(
                                RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret of the house")))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("500")))
                .andExpect(content().string(org.hamcrest.Matchers.matchesPattern("(?s).*<code>[0-9A-F]{8}</code>.*")))
                .andExpect(content().string(not(containsString("secret of the house"))))
                .andExpect(content().string(not(containsString("Exception"))));
        for (int code : new int[] {400, 403, 404, 405, 413, 418, 503}) {
            browser.perform(error(code))
                    .andExpect(status().is(code))
                    .andExpect(content().string(containsString(Integer.toString(code))));
        }
        browser.perform(error(404).cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("No such page")));
        browser.perform(error(403).requestAttr(Errors.STALE_FORM, true).cookie(new Cookie("language", "en")))
                .andExpect(content().string(containsString("expired")));
        browser.perform(get("/error").with(as(Role.COUNTY_OFFICE, "900000"))).andExpect(status().isForbidden());
    }

    @Test
    void theProgramsFilesAreOpenAndKept() throws Exception {
        browser.perform(get("/fonts/OFL.txt"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("max-age")));
        browser.perform(get("/assets/huanjie.css")).andExpect(status().isOk());
        browser.perform(get("/assets/nothing.css")).andExpect(status().isNotFound());
    }

    private static MockHttpServletRequestBuilder error(int status) {
        return get("/error")
                .with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    return request;
                })
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/somewhere");
    }

    private ResultActions signIn(SignedIn person, String password) throws Exception {
        return browser.perform(post("/sign-in")
                .with(csrf())
                .param("username", person.signInName())
                .param("password", password));
    }

    private static MockHttpServletRequestBuilder change(Cookie session, String present, String password) {
        return post("/me/password")
                .with(csrf())
                .cookie(session)
                .param("present", present)
                .param("password", password)
                .param("again", password);
    }

    private static Cookie session(ResultActions result) {
        return Objects.requireNonNull(result.andReturn().getResponse().getCookie("huanjie"));
    }
}
