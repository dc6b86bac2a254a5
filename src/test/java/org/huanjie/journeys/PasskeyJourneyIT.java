package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
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

/** 通行密钥 — a member of an election committee with a tablet that holds keys, in a real browser with an authenticator of its own. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class PasskeyJourneyIT {

    @Autowired
    Places places;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    @Test
    void aPasskeyIsTheSecondFactorUntilItIsRemovedAndAnothersIsNone() {
        var village = places.newCounty(1, 1).village();
        var committee = account(Role.ELECTION_COMMITTEE, village);
        var scrutineer = account(Role.SCRUTINEER, village);
        try (var browser = new Browser("http://localhost:" + port)) {
            var tablet = browser.person(Screen.DESK);
            var device = new Device(tablet);
            password(tablet, committee);
            add(tablet, "会场平板");
            var first = device.keys().getFirst();
            Browser.look(tablet, "me-passkey");

            var sent = sent(tablet);
            password(tablet, committee);
            Browser.look(tablet, "sign-in-passkey");
            assertThat(tablet.locator("#code").count()).isZero();
            prove(tablet);
            tablet.navigate("/me/again?back=/me");
            tablet.fill("#password", Demonstration.PASSWORD);
            tablet.click("button[data-passkey]");
            tablet.waitForURL(url -> !url.contains("/again"));

            password(tablet, committee);
            assertThat(replayed(tablet, sent.getFirst()))
                    .as("what was signed before")
                    .isEqualTo(422);

            password(tablet, scrutineer);
            add(tablet, "同一台");
            var anothers = device.keyBeside(List.of(first));
            password(tablet, committee);
            refused(tablet, anothers);
            prove(tablet);

            tablet.navigate("/me");
            tablet.click("form[action$='/remove'] button");
            tablet.waitForSelector("[role=status]");
            add(tablet, "新的");
            device.keyBeside(List.of(first, anothers));
            password(tablet, committee);
            refused(tablet, first);
            prove(tablet);
        }
    }

    /** 设备 — an authenticator in the browser, that says yes to whatever it is asked. */
    private static final class Device {
        private final CDPSession session;
        private final String id;

        Device(Page page) {
            session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            var made = session.send(
                    "WebAuthn.addVirtualAuthenticator",
                    JsonParser.parseString("""
                            {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                              "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}""").getAsJsonObject());
            id = made.get("authenticatorId").getAsString();
        }

        /** The ids of its keys, as the standard's JSON names them. */
        List<String> keys() {
            var asked = new JsonObject();
            asked.addProperty("authenticatorId", id);
            return StreamSupport.stream(
                            session.send("WebAuthn.getCredentials", asked)
                                    .getAsJsonArray("credentials")
                                    .spliterator(),
                            false)
                    .map(key -> key.getAsJsonObject().get("credentialId").getAsString())
                    .map(id -> id.replace('+', '-').replace('/', '_').replace("=", ""))
                    .toList();
        }

        String keyBeside(List<String> known) {
            var others = keys().stream().filter(key -> !known.contains(key)).toList();
            assertThat(others).hasSize(1);
            return others.getFirst();
        }
    }

    private SignedIn account(Role role, String village) {
        var name = role.name().toLowerCase(Locale.ROOT) + "-" + village;
        var person = new SignedIn(UUID.randomUUID(), name, "演示员" + role, role, village);
        return person.scope().call(() -> demonstration.open(person, person));
    }

    private static void password(Page page, SignedIn person) {
        page.context().clearCookies();
        page.navigate("/sign-in");
        page.fill("#username", person.signInName());
        page.fill("#password", Demonstration.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    private static void prove(Page page) {
        page.click("button[data-passkey]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void add(Page page, String label) {
        page.navigate("/me");
        page.fill("#label", label);
        page.click("button[data-passkey]");
        page.waitForSelector("b:text-is('" + label + "')");
    }

    // the device is asked to sign with this key, whosever it is: what it signs is right, and the server must say no
    private static void refused(Page page, String key) {
        page.route("**/sign-in/passkey", route -> {
            var answer = route.fetch();
            var asked = JsonParser.parseString(answer.text()).getAsJsonObject();
            var allowed = new JsonObject();
            allowed.addProperty("type", "public-key");
            allowed.addProperty("id", key);
            var keys = new JsonArray();
            keys.add(allowed);
            asked.add("allowCredentials", keys);
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(asked.toString()));
        });
        page.click("button[data-passkey]");
        page.waitForSelector("main > .container-fluid .alert-danger:not([hidden])");
        assertThat(page.url()).endsWith("/sign-in/code");
        page.unroute("**/sign-in/passkey");
    }

    private static List<String> sent(Page page) {
        var sent = new ArrayList<String>();
        page.onRequest(request -> credential(request).ifPresent(sent::add));
        return sent;
    }

    private static Optional<String> credential(Request request) {
        return request.method().equals("POST") && request.url().endsWith("/sign-in/code")
                ? Arrays.stream(request.postData().split("&"))
                        .filter(field -> field.startsWith("credential=%"))
                        .map(field ->
                                URLDecoder.decode(field.substring("credential=".length()), StandardCharsets.UTF_8))
                        .findFirst()
                : Optional.empty();
    }

    private static int replayed(Page page, String credential) {
        return (int) page.evaluate("""
                async credential => {
                  const form = document.querySelector('form[action="/sign-in/code"]');
                  const body = new URLSearchParams({ _csrf: form.elements._csrf.value, credential });
                  return (await fetch('/sign-in/code', { method: 'POST', body })).status;
                }""", credential);
    }
}
