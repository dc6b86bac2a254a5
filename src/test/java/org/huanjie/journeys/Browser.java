package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.huanjie.PilotServer;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.polling.desk.PollFixture.Village;
import org.jspecify.annotations.Nullable;

/** 浏览器 — Debian's Chromium without a window, as a person at a desk, before a wall or with a phone. */
final class Browser implements AutoCloseable {

    private static final String FITS = "document.documentElement.scrollWidth <= innerWidth";

    private static final String TWICE =
            "[...document.querySelectorAll('[id]')].map(one => one.id).filter((id, at, all) => all.indexOf(id) !== at)";

    /** 屏幕 — the sizes that every main page is looked at. */
    enum Screen {
        DESK(1280, 720),
        WALL(1920, 1080),
        PHONE(390, 844);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Where pictures go, if any are wanted: {@code -Dhuanjie.pictures=docs/pictures} renews those of the documents. */
    private static final String PICTURES = System.getProperty("huanjie.pictures", "");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int PRINTED = 80; // dots an inch

    /** Milliseconds. A test waits for what comes and not for a time: only what never comes takes this long. */
    static final double PATIENCE = 120_000;

    // one process of the browser serves every test of this one; Playwright ends it
    private static final com.microsoft.playwright.Browser CHROMIUM = launched();

    private static @Nullable Browser pilot;

    private final String address;
    private final boolean stays;
    private final List<BrowserContext> people = new ArrayList<>();
    private final Map<String, Page> signedIn = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();
    private final List<String> submissions = Collections.synchronizedList(new ArrayList<>());

    Browser(String address) {
        this(address, false);
    }

    private Browser(String address, boolean stays) {
        this.address = address;
        this.stays = stays;
    }

    /** Before the pilot's server, which all share: whoever was signed in for one test still is in the next. */
    static Browser ofPilot() {
        if (pilot == null) {
            pilot = new Browser(PilotServer.address(), true);
        }
        return pilot;
    }

    private static com.microsoft.playwright.Browser launched() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(QUIET)
                        .setTimeout(PATIENCE));
    }

    /** A person of their own: no cookie is shared with another. */
    Page person(Screen screen) {
        var person = newPerson(screen);
        people.add(person.context());
        return person;
    }

    private Page newPerson(Screen screen) {
        BrowserContext context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setViewportSize(screen.width, screen.height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        context.setDefaultTimeout(PATIENCE);
        var page = context.newPage();
        page.onRequest(this::submitted);
        return page;
    }

    private void submitted(Request request) {
        if (request.isNavigationRequest() && request.method().equals("POST")) {
            submissions.add(URI.create(request.url()).getPath());
        }
    }

    /** The addresses to which everybody before this browser has sent a form, in order; what a page sends by itself is not among them. */
    List<String> submissions() {
        return List.copyOf(submissions);
    }

    /** The page of this account, signed in once and back where one arrives: a new person would fetch the fonts anew. */
    Page again(String account) {
        var known = signedIn.get(account);
        if (known == null) {
            var fresh = newPerson(Screen.DESK);
            signIn(fresh, account);
            first.put(account, fresh.url());
            signedIn.put(account, fresh);
            return fresh;
        }
        known.navigate(String.valueOf(first.get(account)));
        return known;
    }

    /** Signs in as an account of the demonstration; a county role reads its code off the page, which shows it in a demonstration alone. */
    static void signIn(Page page, String account) {
        page.navigate("/sign-in");
        page.fill("#username", account);
        page.fill("#password", Demonstration.PASSWORD);
        page.locator("main button[type=submit]").click();
        if (page.url().endsWith("/sign-in/code")) {
            page.fill("#code", page.locator("main .hj-figure").innerText());
            page.locator("form[action='/sign-in/code'] button").click();
        }
    }

    /** Somebody new of this village, signed in with an account of the demonstration; accounts of a role are told apart by {@code n}. */
    Page demonstrator(Demonstration demonstration, Village village, Role role, String n) {
        var one = demonstrator(village, role, n);
        // by the town: two that one of the village had opened would not be two persons
        var by = TestSignIn.person(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
        village.call(() -> demonstration.open(one, by));
        var page = person(Screen.DESK);
        signIn(page, one.signInName());
        return page;
    }

    /** Who that is. */
    static SignedIn demonstrator(Village village, Role role, String n) {
        var name = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + n + "-" + village.code();
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new SignedIn(id, name, "演示" + role + n, role, village.code());
    }

    /** Looks at a page at every size: a picture where one is wanted, nothing serious for axe, no sideways scrolling. */
    static void look(Page page, String name) {
        fits(page, name);
        accessible(page, name);
    }

    /** A picture at every size where one is wanted, and no sideways scrolling: what another language can break. */
    static void fits(Page page, String name) {
        for (var screen : Screen.values()) {
            page.setViewportSize(screen.width, screen.height);
            assertThatCode(() -> page.waitForCondition(() -> (Boolean) page.evaluate(FITS))) // a chart is drawn anew some frames after its window's size changed
                    .as("%s at %s px does not scroll sideways", name, screen.width)
                    .doesNotThrowAnyException();
            picture(page, name + "-" + screen.width);
        }
        page.setViewportSize(Screen.DESK.width, Screen.DESK.height);
    }

    static void accessible(Page page, String name) {
        // what is in order need not be listed, and no page is opened beside the one that is asked: half the time
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        var serious = new AxeBuilder(page)
                .options(violations).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(serious).as("axe on %s", name).isEmpty();
        // a label leads to the first that bears the id of its field
        assertThat(page.evaluate(TWICE)).as("ids that two bear on %s", name).isEqualTo(List.of());
    }

    static void picture(Page page, String name) {
        if (PICTURES.isEmpty()) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
    }

    /** A picture of a print's first page, where one is wanted. */
    static void picture(PDDocument print, String name) throws IOException {
        if (!PICTURES.isEmpty()) {
            ImageIO.write(new PDFRenderer(print).renderImageWithDPI(0, PRINTED), "png", Path.of(PICTURES, name + ".png").toFile());
        }
    }

    /** Sends home whoever came for this test; before the pilot's server those who are signed in stay. */
    @Override
    public void close() {
        people.forEach(BrowserContext::close);
        people.clear();
        if (!stays) {
            signedIn.values().forEach(page -> page.context().close());
            signedIn.clear();
        }
    }

    private static Path chromium() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: ./huanjie test installs Debian's"));
    }
}
