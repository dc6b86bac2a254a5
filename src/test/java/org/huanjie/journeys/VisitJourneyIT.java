package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.journeys.Browser.Screen;
import org.huanjie.problem.ProblemFilter;
import org.huanjie.problem.ProblemState;
import org.huanjie.problem.Problems;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.bond.People;
import org.huanjie.responsibility.bond.ResponsibilityEntry;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.responsibility.visit.VisitPhotos;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.picture.Shot;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/**
 * 周三夜访全程 — a phone records a visit in a house without a network, is closed, and sends it when the network is back, once; what was raised
 * is worked off by others until it is closed.
 */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class VisitJourneyIT {

    private static final LocalDate WEDNESDAY = LocalDate.of(2017, 2, 8);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    People people;

    @Autowired
    ThreeOnes threeOnes;

    @Autowired
    Visits visits;

    @Autowired
    VisitPhotos photos;

    @Autowired
    Problems problems;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    private Places.County county;
    private String village;
    private SignedIn town;

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aVisitWithoutANetworkArrivesOnceAndItsMatterIsClosedByOthers() throws Exception {
        clock.set(WEDNESDAY.atTime(19, 30));
        county = places.newCounty(1, 1);
        village = county.village();
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        elections.open(county);
        bind();
        try (var line = new Line(port);
                var browser = new Browser(line.address())) {
            var team = signedIn(browser, Screen.DESK, Role.VILLAGE_TEAM, village);
            var phone = signedIn(browser, Screen.PHONE, Role.RESIDENT_CADRE, village);
            phone.navigate("/visits/villages/" + village);
            phone.locator("html[data-kept=yes] main").waitFor();
            fill(phone);
            Browser.picture(phone, "visit-390");
            offline(phone, line);
            phone = reopened(phone);
            fill(phone);
            Browser.accessible(phone, "visit");
            send(phone);
            assertThat(phone.locator("#queue")).containsText("2 条待送");
            phone = reopened(phone);
            assertThat(phone.locator("#queue")).containsText("2 条待送");
            assertThat(in(() -> visits.of(village))).isEmpty();
            online(phone, line);
            assertThat(phone.locator("#sent")).containsText("已送到 1 条");
            assertThat(phone.locator("#queue")).isHidden();
            assertThat(in(() -> visits.of(village)))
                    .singleElement()
                    .satisfies(held -> assertThat(held.came()).containsExactly("测驻村", "县甲子"));
            assertThat(in(() -> photos.of(village))).hasSize(1);
            assertThat(in(() -> problems.count(village, ProblemFilter.ALL))).isEqualTo(1);
            nobodyElseSendsIt(phone, line);
            itIsWorkedOff(browser, team);
        }
    }

    private static void fill(Page phone) {
        phone.getByText("测驻村").click();
        phone.fill("#cameOther", "县甲子");
        phone.getByText("信访局").click();
        phone.getByText("农户").click();
        phone.getByText("加一件事项").click();
        phone.getByLabel("类别").selectOption("LEGACY");
        phone.getByLabel("反映什么").fill("河道整治还差钱");
        phone.getByText("加一笔承诺").click();
        phone.getByLabel("用途").fill("河道整治");
        phone.getByLabel("金额（元）").fill("210000");
        phone.getByLabel("到位期限").fill("2017-03-01");
        phone.getByLabel("出资单位").fill("移民办");
        phone.setInputFiles("#photo", new FilePayload("IMG_1.jpg", "image/jpeg", Shot.jpeg(6)));
        assertThat(phone.locator("#photo-note")).containsText("已附上 1 张照片");
        phone.evaluate("scrollTo(0, 0)");
    }

    private static void send(Page phone) {
        phone.locator(".visit-send button").click();
        assertThat(phone.locator("#sent")).containsText("已存在本机");
    }

    private static void offline(Page phone, Line line) {
        line.cut();
        phone.context().setOffline(true);
    }

    private static void online(Page phone, Line line) {
        line.mend();
        phone.context().setOffline(false);
    }

    /** What one has written another does not send, nor find the form when nobody is signed in; it waits for its writer, who mends what was refused. */
    private void nobodyElseSendsIt(Page phone, Line line) {
        var form = "/visits/villages/" + village;
        offline(phone, line);
        phone.getByText("测驻村").click();
        phone.getByText("加一笔承诺").click();
        phone.getByLabel("用途").fill("路灯");
        phone.getByLabel("金额（元）").fill("两万");
        phone.getByLabel("到位期限").fill("2017-03-01");
        phone.getByLabel("出资单位").fill("镇里");
        send(phone);
        var context = phone.context();
        phone.close();
        online(phone, line);
        context.clearCookies(); // the session is over
        var next = context.newPage();
        next.navigate(form);
        next.waitForCondition(() -> (boolean) next.evaluate("caches.keys().then(all => !all.length)"));
        Browser.signIn(next, name(Role.VILLAGE_TEAM));
        next.navigate(form);
        assertThat(next.locator("#others")).containsText("本机另有 1 条");
        assertThat(next.locator("#queue")).isHidden();
        next.locator(".hj-menu-button").click();
        next.locator("form[action='/sign-out'] button").click();
        Browser.signIn(next, name(Role.RESIDENT_CADRE));
        assertThat(in(() -> visits.of(village))).hasSize(1);
        next.navigate(form);
        assertThat(next.locator("#faults")).containsText("金额“两万”看不懂");
        next.locator("#mend").click();
        next.getByLabel("金额（元）").fill("20000");
        next.locator(".visit-send button").click();
        assertThat(next.locator("#sent")).containsText("已送到 1 条");
        assertThat(in(() -> visits.of(village))).hasSize(2);
        context.close();
    }

    private void itIsWorkedOff(Browser browser, Page team) {
        var office = signedIn(browser, Screen.DESK, Role.TOWN_COMMITTEE, county.town());
        office.navigate("/villages/" + village + "/visits");
        Browser.look(office, "visits-village");
        office.getByText("照片 1 张").click();
        office.locator(".visit-photos img").scrollIntoViewIfNeeded();
        office.waitForCondition(
                () -> (boolean) office.evaluate("document.querySelector('.visit-photos img').naturalWidth === 200"));
        Browser.picture(office, "visits-village-photo");
        office.getByText("问题 ").first().click();
        office.locator("#assign-owner").selectOption(name(Role.VILLAGE_TEAM));
        office.fill("#assign-due", "2017-02-15");
        office.getByText("交办", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        team.navigate(office.url());
        team.getByText("开始办理").last().click();
        team.fill("#said-application-said", "移民办已出资，河道已整治");
        team.getByText("申请销号").last().click();
        office.reload();
        office.getByText("核验销号").last().click();
        assertThat(in(() -> problems.page(village, ProblemFilter.ALL, 0))
                        .getFirst()
                        .state())
                .isEqualTo(ProblemState.CLOSED);
        office.navigate("/visits");
        Browser.look(office, "visits-town");
    }

    /** The browser's window is closed and the form opened anew. */
    private Page reopened(Page phone) {
        var context = phone.context();
        phone.close();
        var again = context.newPage();
        again.navigate("/visits/villages/" + village);
        again.locator("#visit[data-ready=yes]").waitFor();
        return again;
    }

    private void bind() {
        for (var one : List.of("测领导", "测驻村", "测民警")) {
            var bond = Bond.values()[List.of("测领导", "测驻村", "测民警").indexOf(one)];
            var added = in(() -> people.add(one, "测试单位", "", null, town));
            var bound = in(() -> threeOnes.bind(
                    village,
                    bond,
                    ((Verdict.Done<ResponsibilityEntry>) added).value().id(),
                    "",
                    town));
            assertThat(bound).isInstanceOf(Verdict.Done.class);
        }
    }

    private Page signedIn(Browser browser, Screen screen, Role role, String division) {
        var person = new SignedIn(
                UUID.nameUUIDFromBytes(name(role).getBytes(StandardCharsets.UTF_8)),
                name(role),
                "演示" + role.ordinal(),
                role,
                division);
        Scope.of(division).call(() -> demonstration.open(person, town));
        var page = browser.person(screen);
        Browser.signIn(page, name(role));
        return page;
    }

    private String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + village;
    }

    private <T> T in(Supplier<T> reading) {
        return Scope.of(county.town()).call(reading);
    }
}
