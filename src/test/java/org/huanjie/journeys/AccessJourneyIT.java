package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.account.TemporarySecrets;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.journeys.Browser.Screen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 登录与账号 — a county officer and a new teller in real browsers, every page of theirs looked at. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class AccessJourneyIT {

    @Autowired
    Places places;

    @Autowired
    Demonstration demonstration;

    @Autowired
    AccountOffice office;

    @Autowired
    TemporarySecrets secrets;

    @LocalServerPort
    int port;

    @Test
    void anOfficerSignsInWithACodeAndOpensAnAccountWhoseOwnerTakesItUp() {
        var county = places.newCounty(1, 1);
        var officer = demonstration(Role.COUNTY_OFFICE, county.code());
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var desk = browser.person(Screen.DESK);
            desk.navigate("/sign-in");
            Browser.look(desk, "sign-in");
            desk.click("a[href='/sign-in?as=" + officer.signInName() + "']");
            desk.click("main button[type=submit]");
            Browser.look(desk, "sign-in-code");
            desk.fill("#code", desk.textContent(".alert .hj-figure").strip());
            desk.click("form[action='/sign-in/code'] button");
            desk.waitForURL(url -> !url.contains("/sign-in"));
            var password = openTeller(desk, county);
            takeUp(browser.person(Screen.PHONE), "teller-" + county.code(), password);
            desk.navigate("/accounts");
            Browser.look(desk, "accounts");
            desk.click("text=teller-" + county.code());
            Browser.look(desk, "account");
            desk.navigate("/looks");
            Browser.look(desk, "looks");
            desk.navigate("/no-such-page");
            assertThat(desk.textContent("main")).contains("404");
            Browser.look(desk, "not-found");
        }
    }

    @Test
    void aClientThatSpeaksForAProxyIsNotBelieved() throws Exception {
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(
                            java.net.URI.create("http://127.0.0.1:" + port + "/sign-in"))
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-For", "203.0.113.9")
                    .build();
            var headers = client.send(request, java.net.http.HttpResponse.BodyHandlers.discarding())
                    .headers();
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
            assertThat(headers.allValues("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        }
    }

    @Test
    void aCountyAccountTakesUpItsCodesAndTheLanguageIsSwitchedInPlace() {
        var county = places.newCounty(1, 1);
        var by = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        var second = TestSignIn.person(Role.COUNTY_LEADER, county.code());
        var wish = new AccountOffice.Wish("auditor-" + county.code(), "审计员", Role.AUDITOR, county.code());
        var password = by.scope().call(() -> {
            var done = (AccountOffice.Outcome.Done) office.open(wish, Optional.empty(), by, Optional.of(second));
            return ((TemporarySecrets.Outcome.Given)
                            secrets.onSlip(done.account().account(), by))
                    .password();
        });
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var desk = browser.person(Screen.DESK);
            desk.navigate("/sign-in");
            desk.fill("#username", "auditor-" + county.code());
            desk.fill("#password", password);
            desk.click("main button[type=submit]");
            desk.waitForURL("**/sign-in/enrol");
            Browser.look(desk, "sign-in-enrol");
            desk.click("header form[action='/language'] button");
            assertThat(desk.url()).endsWith("/sign-in/enrol");
            assertThat(desk.textContent("h1")).isEqualTo("Set up one-time codes");
        }
    }

    @Test
    void aScrutineerPrintsAListOfCodesOnOneSheetAndTakesItUp() throws Exception {
        var county = places.newCounty(1, 1);
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        var wish = new AccountOffice.Wish("hall-" + county.code(), "监票甲", Role.SCRUTINEER, county.village());
        var password = town.scope().call(() -> {
            var done = (AccountOffice.Outcome.Done) office.open(wish, town);
            return ((TemporarySecrets.Outcome.Given)
                            secrets.onSlip(done.account().account(), town))
                    .password();
        });
        try (var browser = new Browser("http://127.0.0.1:" + port)) {
            var desk = browser.person(Screen.DESK);
            desk.navigate("/sign-in");
            desk.fill("#username", "hall-" + county.code());
            desk.fill("#password", password);
            desk.click("main button[type=submit]");
            desk.waitForURL("**/sign-in/list");
            Browser.look(desk, "sign-in-list");
            desk.click("form[action='/sign-in/list'] button");
            desk.waitForSelector(".hj-code-list");
            Browser.look(desk, "sign-in-list-codes");
            try (var sheet = Loader.loadPDF(desk.pdf(new Page.PdfOptions().setFormat("A4")))) {
                assertThat(sheet.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(sheet))
                        .contains(desk.locator(".hj-code-list code").last().innerText())
                        .doesNotContain(desk.locator(".hj-no-print h2").innerText());
            }
            desk.fill("#code", desk.locator(".hj-code-list code").first().innerText());
            desk.click("form[action='/sign-in/list/take-up'] button");
            desk.waitForURL("**/sign-in/password");
            desk.fill("#password", "own words 1954");
            desk.fill("#again", "own words 1954");
            desk.click("form[action='/sign-in/password'] button");
            desk.waitForURL(url -> !url.contains("/sign-in"));
            desk.navigate("/me/again?back=/me");
            Browser.look(desk, "again-list");
        }
    }

    private static String openTeller(Page desk, Places.County county) {
        desk.navigate("/accounts/new");
        Browser.look(desk, "account-new");
        desk.fill("#person-name", "新计票员");
        desk.selectOption("#role", "TELLER");
        desk.fill("#division", county.village());
        desk.fill("#sign-in-name", "teller-" + county.code());
        desk.click("form[action='/accounts'] button[type=submit]");
        desk.waitForURL("**/secret");
        Browser.look(desk, "secret");
        desk.fill("#own-name", "新计票员");
        desk.check("input[name=agreed]");
        desk.click("form[action$='/present'] button");
        Browser.look(desk, "temporary-password");
        return desk.textContent("code.fs-2");
    }

    private static void takeUp(Page phone, String name, String password) {
        phone.navigate("/sign-in");
        phone.fill("#username", name);
        phone.fill("#password", password);
        phone.click("main button[type=submit]");
        phone.waitForURL("**/sign-in/password");
        Browser.look(phone, "sign-in-password");
        phone.fill("#password", "own words 1954");
        phone.fill("#again", "other words 1954");
        phone.click("form[action='/sign-in/password'] button");
        assertThat(phone.textContent(".alert-danger")).isNotBlank();
        phone.fill("#password", "own words 1954");
        phone.fill("#again", "own words 1954");
        phone.click("form[action='/sign-in/password'] button");
        phone.waitForURL(url -> !url.contains("/sign-in"));
        phone.navigate("/me");
        Browser.look(phone, "me");
    }

    private SignedIn demonstration(Role role, String division) {
        var name = role.name().toLowerCase(Locale.ROOT) + "-" + division;
        var person = new SignedIn(UUID.randomUUID(), name, "演示员", role, division);
        return person.scope().call(() -> demonstration.open(person, person));
    }
}
