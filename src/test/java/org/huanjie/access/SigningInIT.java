package org.huanjie.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.account.TemporarySecrets;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.credential.CredentialChanges;
import org.huanjie.access.credential.OneTimeCodes;
import org.huanjie.access.credential.Passwords;
import org.huanjie.access.session.PlainSessions;
import org.huanjie.access.session.SessionRows;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.support.WebTestUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HuanjieIT
class SigningInIT {

    private static final String PASSWORD = "wide river 1954";

    /** Where one is sent first whose account or credentials were changed since one was last told. */
    private static final String TOLD = "/me/changes?back=%2F";

    @Autowired
    MockMvc browser;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountOffice office;

    @Autowired
    TemporarySecrets secrets;

    @Autowired
    CredentialChanges changes;

    @Autowired
    Passwords passwords;

    @Autowired
    OneTimeCodes codes;

    @Autowired
    Places places;

    @Autowired
    AccessParts.MovableTime time;

    @Autowired
    JdbcClient sql;

    @Autowired
    CsrfTokenRepository tokens;

    Places.County county;

    @BeforeEach
    void inACountyOfItsOwn() {
        county = places.newCounty(1, 1);
        time.pass(Duration.ofHours(1)); // past what other tests are made to wait
    }

    @Test
    void aPasswordAloneSignsAVillageRoleIn() throws Exception {
        var name = account(Role.BALLOT_ISSUER, county.village());
        var session = session(signIn(name, PASSWORD).andExpect(redirectedUrl("/")));
        browser.perform(get("/me").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(name)));
    }

    @Test
    void theSignInPageAndAFailureMakeNoSession() throws Exception {
        var token = browser.perform(get("/sign-in").with(cookieTokens()))
                .andExpect(cookie().doesNotExist("huanjie"))
                .andReturn()
                .getResponse()
                .getCookie("huanjie-csrf");
        assertThat(token).isNotNull();
        browser.perform(post("/sign-in")
                        .with(cookieTokens())
                        .cookie(token)
                        .param("_csrf", masked(token))
                        .param("username", "nobody"))
                .andExpect(status().is(422))
                .andExpect(cookie().doesNotExist("huanjie"));
    }

    @Test
    void aFailureTellsNotWhetherTheNameExistsAndKeepsWhatWasTyped() throws Exception {
        var name = account(Role.TELLER, county.village());
        var wrong = body(signIn(name, "not the password").andExpect(status().is(422)))
                .replace(name, "NAME");
        var unknown = body(signIn("z" + name, "not the password").andExpect(status().is(422)))
                .replace("z" + name, "NAME");
        assertThat(wrong.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""))
                .isEqualTo(unknown.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
        assertThat(wrong).contains("value=\"NAME\"").doesNotContain("not the password");
    }

    @Test
    void theSessionIdChangesAtEveryStepOfSigningIn() throws Exception {
        var name = account(Role.AUDITOR, county.code());
        var pending = session(signIn(name, PASSWORD).andExpect(redirectedUrl("/sign-in/enrol")));
        var signedIn = session(takeUp(pending).andExpect(status().isOk()));
        assertThat(signedIn.getValue()).isNotEqualTo(pending.getValue());
        browser.perform(get("/me").cookie(pending)).andExpect(redirectedUrl("/sign-in?back=%2Fme"));
        browser.perform(get("/me").cookie(signedIn)).andExpect(status().isOk());
    }

    @Test
    void aCountyRoleIsNobodyUntilItsCodeIsTyped() throws Exception {
        var name = account(Role.COUNTY_OFFICE, county.code());
        var pending = session(signIn(name, PASSWORD));
        for (var path : new String[] {"/me", "/accounts", "/looks"}) {
            browser.perform(get(path).cookie(pending)).andExpect(redirectedUrl("/sign-in/enrol"));
        }
        browser.perform(get("/").cookie(pending)).andExpect(content().string(not(containsString("/me"))));
        browser.perform(post("/accounts").with(csrf()).cookie(pending)).andExpect(redirectedUrl("/sign-in/enrol"));
        browser.perform(get("/sign-in/password").cookie(pending)).andExpect(redirectedUrl("/sign-in/enrol"));
    }

    @Test
    void theNextSignInAsksTheCodeAndACodeIsSpentOnce() throws Exception {
        var name = account(Role.COUNTY_OFFICE, county.code());
        takeUp(session(signIn(name, PASSWORD))).andExpect(status().isOk());
        time.pass(Duration.ofMinutes(1));
        var code = present(name);
        var first = session(signIn(name, PASSWORD).andExpect(redirectedUrl("/sign-in/code")));
        send(first, "/sign-in/code", code).andExpect(redirectedUrl(TOLD));
        var second = session(signIn(name, PASSWORD));
        send(second, "/sign-in/code", code).andExpect(status().is(422));
        time.pass(Duration.ofMinutes(1));
        send(second, "/sign-in/code", present(name)).andExpect(redirectedUrl(TOLD));
    }

    @Test
    void aCodeOfTwoStepsAgoIsTooOld() throws Exception {
        var name = account(Role.COUNTY_LEADER, county.code());
        takeUp(session(signIn(name, PASSWORD))).andExpect(status().isOk());
        time.pass(Duration.ofMinutes(1));
        var pending = session(signIn(name, PASSWORD));
        var old = present(name);
        time.pass(Duration.ofSeconds(61));
        send(pending, "/sign-in/code", old).andExpect(status().is(422));
    }

    @Test
    void codesCannotBeGuessedAtLength() throws Exception {
        var name = account(Role.COUNTY_LEADER, county.code());
        takeUp(session(signIn(name, PASSWORD))).andExpect(status().isOk());
        time.pass(Duration.ofMinutes(1));
        var pending = session(signIn(name, PASSWORD));
        for (int n = 0; n < 5; n++) {
            send(pending, "/sign-in/code", "x00000").andExpect(status().is(422));
        }
        send(pending, "/sign-in/code", present(name)).andExpect(status().is(422));
        time.pass(Duration.ofMinutes(16));
        send(pending, "/sign-in/code", present(name)).andExpect(redirectedUrl(TOLD));
    }

    @Test
    void aRecoveryCodeLetsInOnceAndANewDeviceIsTakenUp() throws Exception {
        var name = account(Role.COUNTY_OFFICE, county.code());
        var page = body(takeUp(session(signIn(name, PASSWORD))));
        var code = Pattern.compile("<code>([a-z0-9-]+)</code>")
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        var pending = session(signIn(name, PASSWORD));
        var next = session(send(pending, "/sign-in/recovery", code).andExpect(redirectedUrl("/sign-in/enrol")));
        takeUp(next).andExpect(status().isOk());
        var again = session(signIn(name, PASSWORD).andExpect(redirectedUrl("/sign-in/code")));
        send(again, "/sign-in/recovery", code).andExpect(status().is(422));
    }

    @Test
    void aTemporaryPasswordIsChangedBeforeAnythingElse() throws Exception {
        var given = opened("new-" + county.code());
        var pending = session(signIn("new-" + county.code(), given).andExpect(redirectedUrl("/sign-in/password")));
        browser.perform(get("/me").cookie(pending)).andExpect(redirectedUrl("/sign-in/password"));
        choose(pending, given, given).andExpect(status().is(422));
        choose(pending, "short", "other").andExpect(status().is(422));
        var session = session(choose(pending, PASSWORD, PASSWORD).andExpect(redirectedUrl(TOLD)));
        browser.perform(get("/me").cookie(session)).andExpect(status().isOk());
        signIn("new-" + county.code(), given).andExpect(status().is(422));
    }

    @Test
    void onesChangedCredentialsAreToldUntilOneHasReadThem() throws Exception {
        var name = "told-" + county.code();
        var pending = session(signIn(name, opened(name)));
        choose(pending, PASSWORD, PASSWORD).andExpect(redirectedUrl(TOLD));
        var session = session(signIn(name, PASSWORD).andExpect(redirectedUrl(TOLD)));
        browser.perform(get("/me/changes").cookie(session))
                .andExpect(content().string(containsString("town_committee-" + county.town())));
        browser.perform(post("/me/changes").with(csrf()).cookie(session).param("back", "/me"))
                .andExpect(redirectedUrl("/me"));
        signIn(name, PASSWORD).andExpect(redirectedUrl("/"));
        var person = accounts.credentials(name).orElseThrow().signedIn();
        assertThat(person.scope().call(() -> changes.of(person.account())))
                .extracting(CredentialChanges.Change::what)
                .containsExactly(CredentialChanges.What.PASSWORD);
    }

    @Test
    void aTemporaryPasswordThatNobodyUsedExpires() throws Exception {
        var given = opened("late-" + county.code());
        time.pass(Duration.ofDays(AccountOffice.TEMPORARY_DAYS + 1));
        signIn("late-" + county.code(), given).andExpect(status().is(422));
    }

    @Test
    void whatCannotBeUndoneAsksForPasswordAndCodeAgainAfterAWhile() throws Exception {
        var name = account(Role.TOWN_COMMITTEE, county.town());
        var session = session(takeUp(session(signIn(name, PASSWORD))));
        var reset = "/accounts/" + UUID.randomUUID() + "/reset";
        browser.perform(post(reset).with(csrf()).cookie(session)).andExpect(status().isNotFound());
        time.pass(Duration.ofMinutes(AccessSetting.FRESH_MINUTES.unset() + 1));
        browser.perform(post(reset).with(csrf()).cookie(session).header("Referer", "http://localhost/accounts?q=x"))
                .andExpect(redirectedUrl("/me/again?back=%2Faccounts%3Fq%3Dx"));
        var parent = reset.substring(0, reset.lastIndexOf('/'));
        browser.perform(post(reset).with(csrf()).cookie(session).header("Referer", "http://localhost" + reset))
                .andExpect(redirectedUrl("/me/again?back=" + URLEncoder.encode(parent, StandardCharsets.UTF_8)));
        browser.perform(get("/accounts").cookie(session)).andExpect(status().isOk());
        again(session, "not it", present(name)).andExpect(status().is(422));
        again(session, PASSWORD, "000000x").andExpect(status().is(422));
        var fresh = session(again(session, PASSWORD, present(name)).andExpect(redirectedUrl("/accounts?q=x")));
        browser.perform(post(reset).with(csrf()).cookie(fresh)).andExpect(status().isNotFound());
    }

    @Test
    void endingOnesOtherSessionsAsksForPasswordAndCodeAgainAfterAWhile() throws Exception {
        var name = account(Role.TELLER, county.village());
        var other = session(signIn(name, PASSWORD));
        var mine = session(signIn(name, PASSWORD));
        time.pass(Duration.ofMinutes(AccessSetting.FRESH_MINUTES.unset() + 1));
        var ends = "/me/sessions/" + SessionRows.mark(id(other)) + "/end";
        for (var path : new String[] {ends, "/me/sign-out-everywhere"}) {
            browser.perform(post(path).with(csrf()).cookie(mine).header("Referer", "http://localhost/me"))
                    .andExpect(redirectedUrl("/me/again?back=%2Fme"));
        }
        assertThat(rows(other)).isEqualTo(1);
        var fresh = session(again(mine, PASSWORD, ""));
        browser.perform(post(ends).with(csrf()).cookie(fresh)).andExpect(redirectedUrl("/me"));
        assertThat(rows(other)).isZero();
    }

    @Test
    void whoeverSignsInIsToldHowManyTriesFailedSinceTheLastTime() throws Exception {
        var name = account(Role.COUNTY_LEADER, county.code());
        takeUp(session(signIn(name, PASSWORD))).andExpect(status().isOk());
        time.pass(Duration.ofMinutes(1));
        signIn(name, "not it").andExpect(status().is(422));
        var pending = session(signIn(name, PASSWORD));
        send(pending, "/sign-in/code", "x00000").andExpect(status().is(422));
        var told = send(pending, "/sign-in/code", present(name)).andExpect(redirectedUrl(TOLD));
        browser.perform(get("/me")
                        .cookie(session(told), told.andReturn().getResponse().getCookie("huanjie-notice")))
                .andExpect(content().string(containsString("有 2 次用您的账号登录失败")));
        time.pass(Duration.ofMinutes(1));
        var next = send(session(signIn(name, PASSWORD)), "/sign-in/code", present(name));
        next.andExpect(cookie().doesNotExist("huanjie-notice"));
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var session = session(signIn(account(Role.SCRUTINEER, county.village()), PASSWORD));
        browser.perform(post("/sign-out").with(csrf()).cookie(session)).andExpect(redirectedUrl("/sign-in"));
        browser.perform(get("/me").cookie(session)).andExpect(redirectedUrl("/sign-in?back=%2Fme"));
        assertThat(rows(session)).isZero();
    }

    @Test
    void oneComesBackToThePageOneAskedForAndNowhereElse() throws Exception {
        var name = account(Role.SCRUTINEER, county.village());
        browser.perform(signInRequest(name, PASSWORD).param("back", "/me?x=1")).andExpect(redirectedUrl("/me?x=1"));
        browser.perform(signInRequest(name, PASSWORD).param("back", "//evil.example"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aPartOfAPageIsSentToTheSignInPageWhole() throws Exception {
        browser.perform(get("/me").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in?back=%2Fme"));
    }

    @Test
    void aDemonstrationAccountIsNotLetInOutsideADemonstration() throws Exception {
        var person = new SignedIn(UUID.randomUUID(), "demo-" + county.code(), "演示", Role.TELLER, county.village());
        person.scope().run(() -> accounts.add(person, passwords.hash(PASSWORD), null, true));
        signIn(person.signInName(), PASSWORD).andExpect(status().is(422));
        browser.perform(get("/sign-in")).andExpect(content().string(not(containsString(person.signInName()))));
    }

    @Test
    void everyAnswerCarriesTheHeadersThatProtectIt() throws Exception {
        browser.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string(
                                "Content-Security-Policy", containsString("script-src 'self'; style-src 'self'")))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Permissions-Policy", containsString("camera=()")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"));
    }

    // MockMvc's csrf() leaves a repository of its own in the filter, which keeps tokens in sessions: here the program's
    // is put back.
    private RequestPostProcessor cookieTokens() {
        return request -> {
            WebTestUtils.setCsrfTokenRepository(request, tokens);
            return request;
        };
    }

    private static String masked(Cookie token) {
        var request = new MockHttpServletRequest();
        new XorCsrfTokenRequestAttributeHandler()
                .handle(
                        request,
                        new MockHttpServletResponse(),
                        () -> new DefaultCsrfToken("X", "_csrf", token.getValue()));
        return ((CsrfToken) java.util.Objects.requireNonNull(request.getAttribute("_csrf"))).getToken();
    }

    private String opened(String name) {
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        return town.scope().call(() -> {
            var wish = new AccountOffice.Wish(name, "新人", Role.CALLER, county.village());
            var account = ((AccountOffice.Outcome.Done) office.open(wish, town)).account();
            return ((TemporarySecrets.Outcome.Given) secrets.onSlip(account.account(), town)).password();
        });
    }

    private String account(Role role, String division) {
        var name = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + division;
        var person = new SignedIn(UUID.randomUUID(), name, "测试员", role, division);
        person.scope().run(() -> accounts.add(person, passwords.hash(PASSWORD), null, false));
        return name;
    }

    private MockHttpServletRequestBuilder signInRequest(String name, String password) {
        return post("/sign-in").with(csrf()).param("username", name).param("password", password);
    }

    private ResultActions signIn(String name, String password) throws Exception {
        return browser.perform(signInRequest(name, password));
    }

    private ResultActions send(Cookie session, String path, String code) throws Exception {
        return browser.perform(post(path).with(csrf()).cookie(session).param("code", code));
    }

    private ResultActions again(Cookie session, String password, String code) throws Exception {
        return browser.perform(post("/me/again")
                .with(csrf())
                .cookie(session)
                .param("password", password)
                .param("code", code)
                .param("back", "/accounts?q=x"));
    }

    private ResultActions choose(Cookie session, String password, String again) throws Exception {
        return browser.perform(post("/sign-in/password")
                .with(csrf())
                .cookie(session)
                .param("password", password)
                .param("again", again));
    }

    private ResultActions takeUp(Cookie pending) throws Exception {
        var page = body(browser.perform(get("/sign-in/enrol").cookie(pending)).andExpect(status().isOk()));
        var name = sql.sql("SELECT sign_in_name FROM access.session WHERE mark = :mark")
                .param("mark", PlainSessions.mark(id(pending)))
                .query(String.class)
                .single();
        assertThat(page).contains("<svg").contains("<path d=\"M");
        return send(pending, "/sign-in/enrol", present(name));
    }

    private String present(String name) {
        var person = accounts.credentials(name).orElseThrow().signedIn();
        return person.scope().call(() -> codes.present(person)).orElseThrow();
    }

    private int rows(Cookie session) {
        return sql.sql("SELECT count(*) FROM access.session WHERE mark = :mark")
                .param("mark", PlainSessions.mark(id(session)))
                .query(Integer.class)
                .single();
    }

    private static String id(Cookie session) {
        return new String(
                java.util.Base64.getDecoder().decode(session.getValue()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Cookie session(ResultActions result) {
        return java.util.Objects.requireNonNull(result.andReturn().getResponse().getCookie("huanjie"));
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
