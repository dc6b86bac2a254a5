package org.huanjie.access.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.AccessParts;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.signin.SecondFactors;
import org.huanjie.access.signin.SecondPerson;
import org.huanjie.access.who.PendingSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.access.who.Source;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionOperations;

@HuanjieIT
class CodeListIT {

    private static final String PASSWORD = "wide river 1954";
    private static final String TOLD = "/me/changes?back=%2F";

    @Autowired
    MockMvc browser;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountOffice office;

    @Autowired
    SecondPerson second;

    @Autowired
    AccessSettings settings;

    @Autowired
    CodeLists lists;

    @Autowired
    SecondFactors factors;

    @Autowired
    Passwords passwords;

    @Autowired
    Places places;

    @Autowired
    AccessParts.MovableTime time;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionOperations transaction;

    Places.County county;
    SignedIn town;

    @BeforeEach
    void inACountyOfItsOwn() {
        county = places.newCounty(1, 1);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        time.pass(Duration.ofHours(1)); // past what other tests are made to wait
    }

    @Test
    void theFirstSignInOfAScrutineerLeadsToAListThatCountsOnceItsFirstCodeIsTyped() throws Exception {
        var person = account(Role.SCRUTINEER, true);
        var pending = session(signIn(person).andExpect(redirectedUrl("/sign-in/list")));
        browser.perform(get("/me").cookie(pending)).andExpect(redirectedUrl("/sign-in/list"));
        var codes = codes(send(pending, "/sign-in/list", "").andExpect(status().isOk()));
        assertThat(codes).hasSize(20).doesNotHaveDuplicates().allMatch(code -> code.matches("\\d{4} \\d{4}"));
        signIn(person).andExpect(redirectedUrl("/sign-in/list"));
        send(pending, "/sign-in/list/take-up", codes.get(1)).andExpect(status().is(422));
        var next = session(
                send(pending, "/sign-in/list/take-up", codes.getFirst()).andExpect(redirectedUrl("/sign-in/password")));
        choose(next).andExpect(redirectedUrl(TOLD));
        assertThat(acts()).containsExactly("access.code-list-made");
    }

    @Test
    void eachSignInAsksTheNextNumberAndACodeIsSpentOnce() throws Exception {
        var person = account(Role.SCRUTINEER, false);
        var codes = listOf(person);
        var pending = session(signIn(person).andExpect(redirectedUrl("/sign-in/code")));
        browser.perform(get("/sign-in/code").cookie(pending))
                .andExpect(content().string(containsString("编号 1 ")));
        send(pending, "/sign-in/code", codes.get(1)).andExpect(status().is(422));
        send(pending, "/sign-in/code", codes.get(0)).andExpect(redirectedUrl("/"));
        var again = session(signIn(person));
        send(again, "/sign-in/code", codes.get(0)).andExpect(status().is(422));
        browser.perform(get("/sign-in/code").cookie(again)).andExpect(content().string(containsString("编号 2 ")));
        send(again, "/sign-in/code", codes.get(1).replace(" ", "")).andExpect(redirectedUrl("/"));
    }

    @Test
    void codesOfAListCannotBeGuessedAtLength() throws Exception {
        var person = account(Role.SCRUTINEER, false);
        var codes = listOf(person);
        var pending = session(signIn(person));
        for (int n = 0; n < 5; n++) {
            send(pending, "/sign-in/code", "1234567x8").andExpect(status().is(422));
        }
        send(pending, "/sign-in/code", codes.getFirst()).andExpect(status().is(422));
        time.pass(Duration.ofMinutes(16));
        send(pending, "/sign-in/code", codes.getFirst()).andExpect(redirectedUrl("/"));
    }

    @Test
    void fewLeftAreToldAndNoneLeftLetsNobodyIn() throws Exception {
        var person = account(Role.ELECTION_COMMITTEE, false);
        var codes = listOf(person);
        for (int n = 0; n < CodeLists.SIZE; n++) {
            var answer = send(session(signIn(person)), "/sign-in/code", codes.get(n));
            assertThat(answer.andReturn().getResponse().getCookie("huanjie-notice") != null)
                    .as("told after %d", n + 1)
                    .isEqualTo(CodeLists.SIZE - n - 1 <= 5);
        }
        var pending = session(signIn(person).andExpect(redirectedUrl("/sign-in/code")));
        browser.perform(get("/sign-in/code").cookie(pending))
                .andExpect(content().string(not(containsString("name=\"code\" inputmode"))));
        send(pending, "/sign-in/code", codes.getLast()).andExpect(status().is(422));
    }

    @Test
    void withoutAListTheFirstSignInMayGoOnUnlessTheCountyDemandsOne() throws Exception {
        var free = account(Role.ELECTION_COMMITTEE, true);
        var pending = session(signIn(free));
        send(pending, "/sign-in/list/later", "").andExpect(redirectedUrl("/sign-in/password"));
        var own = account(Role.SCRUTINEER, false);
        signIn(own).andExpect(redirectedUrl("/"));
        var countyOffice = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        countyOffice.scope().run(() -> settings.set(county.code(), AccessSetting.HALL_FACTOR, 1, countyOffice));
        var must = session(signIn(own).andExpect(redirectedUrl("/sign-in/list")));
        browser.perform(get("/sign-in/list").cookie(must))
                .andExpect(content().string(not(containsString("/sign-in/list/later"))));
        send(must, "/sign-in/list/later", "").andExpect(status().is(422));
        browser.perform(get("/me").cookie(must)).andExpect(redirectedUrl("/sign-in/list"));
        signIn(account(Role.CALLER, false)).andExpect(redirectedUrl("/"));
    }

    @Test
    void aNewListVoidsTheOneBeforeOnceItIsTakenUp() throws Exception {
        var person = account(Role.SCRUTINEER, false);
        var former = listOf(person);
        var session = session(send(session(signIn(person)), "/sign-in/code", former.get(0)));
        var codes = codes(browser.perform(post("/me/code-list").with(csrf()).cookie(session)));
        send(session(signIn(person)), "/sign-in/code", former.get(1)).andExpect(redirectedUrl("/"));
        send(session, "/me/code-list/take-up", codes.getFirst()).andExpect(redirectedUrl("/me"));
        send(session(signIn(person)), "/sign-in/code", former.get(2)).andExpect(status().is(422));
        send(session(signIn(person)), "/sign-in/code", codes.get(1)).andExpect(redirectedUrl(TOLD));
    }

    @Test
    void theNextCodeOfTheListIsTheFreshFactor() throws Exception {
        var person = account(Role.ELECTION_COMMITTEE, false);
        var codes = listOf(person);
        var session = session(send(session(signIn(person)), "/sign-in/code", codes.get(0)));
        time.pass(Duration.ofMinutes(AccessSetting.FRESH_MINUTES.unset() + 1));
        browser.perform(post("/me/code-list").with(csrf()).cookie(session).header("Referer", "http://localhost/me"))
                .andExpect(redirectedUrl("/me/again?back=%2Fme"));
        browser.perform(get("/me/again").cookie(session)).andExpect(content().string(containsString("编号 2 ")));
        again(session, "").andExpect(status().is(422));
        again(session, codes.get(2)).andExpect(status().is(422));
        var fresh = session(again(session, codes.get(1)).andExpect(redirectedUrl("/me")));
        browser.perform(post("/me/code-list").with(csrf()).cookie(fresh)).andExpect(status().isOk());
    }

    @Test
    void theOfficePrintsASealedListThatCountsAtOnceAndIsTold() throws Exception {
        var person = account(Role.SCRUTINEER, false);
        var former = listOf(person);
        var page = "/accounts/" + person.account();
        var pdf = browser.perform(post(page + "/code-list").with(csrf()).with(as(town)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text;
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            text = new PDFTextStripper().getText(document);
        }
        var first = Pattern.compile("(?m)\\b1 (\\d{4} \\d{4})\\b").matcher(text);
        assertThat(first.find()).as(text).isTrue();
        send(session(signIn(person)), "/sign-in/code", former.getFirst()).andExpect(status().is(422));
        var session = session(
                send(session(signIn(person)), "/sign-in/code", first.group(1)).andExpect(redirectedUrl(TOLD)));
        browser.perform(get("/me/changes").cookie(session)).andExpect(content().string(containsString("密封信")));
        browser.perform(get(page).with(as(town))).andExpect(content().string(containsString("还剩 19 个")));
        assertThat(acts()).containsExactly("access.code-list-made");
    }

    @Test
    void anOfficePrintsNoListForWhomItDoesNotManageAndNoneForADevicesRole() throws Exception {
        var person = account(Role.SCRUTINEER, false);
        var officer = account(Role.TOWN_REVIEW, false);
        var elsewhere =
                TestSignIn.person(Role.TOWN_COMMITTEE, places.newCounty(1, 1).town());
        browser.perform(post("/accounts/" + person.account() + "/code-list")
                        .with(csrf())
                        .with(as(elsewhere)))
                .andExpect(status().isNotFound());
        var countyOffice = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        browser.perform(post("/accounts/" + officer.account() + "/code-list")
                        .with(csrf())
                        .with(as(countyOffice)))
                .andExpect(redirectedUrl("/accounts/" + officer.account()));
        browser.perform(post("/me/code-list").with(csrf()).with(as(officer))).andExpect(redirectedUrl("/me"));
        assertThat(acts()).isEmpty();
    }

    @Test
    void aResetVoidsTheListAndTheOfficesPagesSayWhereThereIsNone() throws Exception {
        var person = account(Role.SCRUTINEER, false);
        var page = "/accounts/" + person.account();
        for (var where : List.of(page, "/accounts")) {
            browser.perform(get(where).with(as(town))).andExpect(content().string(containsString("没有第二因素")));
        }
        listOf(person);
        for (var where : List.of(page, "/accounts")) {
            browser.perform(get(where).with(as(town))).andExpect(content().string(not(containsString("没有第二因素"))));
        }
        assertThat(town.scope().call(() -> office.reset(person.account(), town)))
                .isInstanceOf(AccountOffice.Outcome.Done.class);
        browser.perform(get(page).with(as(town))).andExpect(content().string(containsString("没有第二因素")));
        assertThat(seen(() -> sql.sql("SELECT count(*) FROM access.listed_code")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void aSecondPersonIsAskedTheNextNumberOfTheirList() {
        var person = account(Role.SCRUTINEER, false);
        var codes = listOf(person);
        var refused = (SecondPerson.Verdict.Refused)
                second.verify(person.signInName(), PASSWORD, "", town, Source.of("10.0.0.1"));
        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.key()).isEqualTo("account.fault.second-listed");
            assertThat(fault.arguments()).containsExactly(1);
        });
        assertThat(second.verify(person.signInName(), PASSWORD, codes.get(1), town, Source.of("10.0.0.1")))
                .isInstanceOf(SecondPerson.Verdict.Refused.class);
        assertThat(second.verify(person.signInName(), PASSWORD, codes.get(0), town, Source.of("10.0.0.1")))
                .isEqualTo(new SecondPerson.Verdict.Present(person));
    }

    @Test
    void noCodeOfAListStandsInTheStore() {
        var person = account(Role.SCRUTINEER, false);
        var code = listOf(person).getFirst().replace(" ", "");
        var kept = seen(() ->
                sql.sql("""
                        SELECT string_agg(c::text || encode(c.mark, 'escape'), ' ') FROM access.listed_code c
                        JOIN access.code_list l ON l.id = c.list WHERE l.account = :id""").param("id", person.account()).query(String.class).single());
        assertThat(kept).isNotEmpty().doesNotContain(code);
        assertThat(TestSignIn.person(Role.TOWN_COMMITTEE, places.newCounty(1, 1).town())
                        .scope()
                        .call(() -> lists.inUse(person)))
                .as("seen from another county")
                .isEmpty();
    }

    @Test
    void everyRoleAboveTheVillageIsAskedForAFactorBeforeAnythingElse() {
        for (var role : Role.values()) {
            if (role.needsCode()) {
                var code = new DivisionCode(county.code());
                var division = (role.level().isAbove(Level.COUNTY) ? code.at(role.level()) : code).digits();
                var unknown =
                        new Accounts.Credentials(UUID.randomUUID(), "x", "某", role, division, "-", null, 1, false);
                assertThat(factors.asked(unknown)).as(role.name()).contains(PendingSignIn.Step.ENROL);
            }
        }
    }

    private SignedIn account(Role role, boolean temporary) {
        var division = role.level() == Level.VILLAGE ? county.village() : county.town();
        var name = role.name().toLowerCase(java.util.Locale.ROOT) + (temporary ? "-new-" : "-") + county.code();
        var person = new SignedIn(UUID.randomUUID(), name, "测试员", role, division);
        var until = temporary ? time.instant().plus(Duration.ofDays(1)) : null;
        person.scope().run(() -> accounts.add(person, passwords.hash(PASSWORD), until, false));
        return person;
    }

    private List<String> listOf(SignedIn person) {
        return person.scope().call(() -> {
            var codes = lists.make(person, person.signInName());
            lists.use(person);
            return codes;
        });
    }

    private <T> T seen(Supplier<T> query) {
        return TestSignIn.person(Role.COUNTY_OFFICE, county.code())
                .scope()
                .call(() -> Objects.requireNonNull(transaction.execute(t -> query.get())));
    }

    private List<String> acts() {
        return seen(() -> sql.sql("SELECT kind FROM ledger.entry WHERE starts_with(kind, 'access.code') ORDER BY seq")
                .query(String.class)
                .list());
    }

    private ResultActions signIn(SignedIn person) throws Exception {
        return browser.perform(post("/sign-in")
                .with(csrf())
                .param("username", person.signInName())
                .param("password", PASSWORD));
    }

    private ResultActions send(Cookie session, String path, String code) throws Exception {
        return browser.perform(post(path).with(csrf()).cookie(session).param("code", code));
    }

    private ResultActions again(Cookie session, String code) throws Exception {
        return browser.perform(post("/me/again")
                .with(csrf())
                .cookie(session)
                .param("password", PASSWORD)
                .param("code", code)
                .param("back", "/me"));
    }

    private ResultActions choose(Cookie session) throws Exception {
        return browser.perform(post("/sign-in/password")
                .with(csrf())
                .cookie(session)
                .param("password", "another river 1954")
                .param("again", "another river 1954"));
    }

    private static List<String> codes(ResultActions page) throws Exception {
        return Pattern.compile("<code>(\\d{4} \\d{4})</code>")
                .matcher(page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static Cookie session(ResultActions result) {
        return Objects.requireNonNull(result.andReturn().getResponse().getCookie("huanjie"));
    }
}
