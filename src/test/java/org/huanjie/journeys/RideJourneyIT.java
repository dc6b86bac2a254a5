package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.journeys.Browser.Screen;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.ride.Cars;
import org.huanjie.mobilisation.ride.PlanCause;
import org.huanjie.mobilisation.ride.RideCar;
import org.huanjie.mobilisation.ride.RidePlans;
import org.huanjie.mobilisation.ride.RideRequests;
import org.huanjie.mobilisation.ride.plan.CarId;
import org.huanjie.mobilisation.volunteer.VolunteerAccounts;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 接送全程 — the office takes riders and cars down and plans; a driver fetches one without a network; the car fails, and another brings them home. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class RideJourneyIT {

    private static final List<String> DRIVERS = List.of("欧阳甲车", "欧阳乙车");
    private static final List<String> SPOTS = List.of("1400,-600", "-900,800", "1500,-500", "-1200,-300");

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    VolunteerAccounts accounts;

    @Autowired
    RideRequests rides;

    @Autowired
    Cars cars;

    @Autowired
    RidePlans plans;

    @Autowired
    Demonstration demonstration;

    @LocalServerPort
    int port;

    private Village village;

    @Test
    void aNoonWithACarThatFails() throws Exception {
        village = polls.prepared(12);
        var drivers = DRIVERS.stream()
                .map(name -> mobilisation.volunteer(village, name, Optional.empty()))
                .toList();
        try (var line = new Line(port);
                var browser = new Browser(line.address())) {
            var office = signedIn(browser, Screen.DESK, Role.VILLAGE_TEAM, "欧阳办");
            landmarks(office);
            DRIVERS.forEach(driver -> enterCar(office, driver));
            for (int n = 0; n < SPOTS.size(); n++) {
                ask(office, village.voters().get(8 + n).name(), SPOTS.get(n));
            }
            plan(office);
            looks(office);
            var phone = signedIn(browser, Screen.PHONE, Role.VOLUNTEER, DRIVERS.getFirst());
            var car = firstCar();
            link(driver(car));
            phone.navigate(driving());
            phone.locator("html[data-kept=yes] main").waitFor();
            Browser.accessible(phone, "drive");
            Browser.picture(phone, "drive-390");
            int planned = phone.locator("#stops li").count();
            line.cut();
            phone.context().setOffline(true);
            phone.getByText("已接到").first().click();
            assertThat(phone.locator("#stops li")).hasCount(planned - 1);
            assertThat(phone.locator("#queue")).containsText("没有网络");
            phone = reopened(phone);
            assertThat(phone.locator("#stops li")).hasCount(planned - 1);
            phone.locator("#stops li button").first().click();
            assertThat(phone.locator("#stops li")).hasCount(planned - 2);
            assertThat(phone.locator("#queue")).containsText("没有网络，2 项");
            assertThat(fetched()).isZero();
            line.mend();
            phone.context().setOffline(false);
            assertThat(phone.locator("#queue")).isHidden();
            assertThat(fetched()).isPositive();
            phone = reopened(phone);
            assertThat(phone.locator("#stops li")).hasCount(planned - 2);
            line.cut();
            phone.context().setOffline(true);
            phone.getByText("车坏了").click();
            assertThat(phone.locator("#stands")).isVisible();
            assertThat(phone.locator("#stops")).isHidden();
            assertThat(phone.locator("#queue")).containsText("没有网络，1 项");
            phone = reopened(phone);
            assertThat(phone.locator("#stands")).isVisible();
            assertThat(cause()).isNotEqualTo(PlanCause.CAR_FAILED);
            line.mend();
            phone.context().setOffline(false);
            // the page is made anew when the village has heard of it
            assertThat(phone.locator("main")).containsText("没有登记您的车");
            assertThat(cause()).isEqualTo(PlanCause.CAR_FAILED);
            office.navigate(home() + "/rides");
            assertThat(office.locator(".hj-runs section")).hasCount(1);
            assertThat(office.locator("main")).containsText("车辆停用");
            assertThat(office.locator(".hj-missing")).hasCount(0);
            office.locator("[name=cause]").selectOption("CALL");
            office.locator("form[action$='/plan'] button").click();
            assertThat(office.locator("main")).containsText("有人来电");
            office.getByText("投票延长了").click();
            office.locator("[name=until]").fill("17:30");
            office.locator("form[action$='/longer'] button").click();
            assertThat(office.locator("main")).containsText("的最晚时间");
            Browser.accessible(office, "rides after a longer poll");
            Browser.picture(office, "rides-longer");
        }
    }

    /** The browser's window is closed and the page opened anew. */
    private Page reopened(Page phone) {
        var context = phone.context();
        phone.close();
        var again = context.newPage();
        again.navigate(driving());
        again.locator("#driving[data-ready=yes]").waitFor();
        return again;
    }

    private String driving() {
        return "/driving/villages/" + village.code();
    }

    private void landmarks(Page office) {
        office.navigate(home() + "/map");
        Browser.accessible(office, "map of a village");
        for (var mark : List.of("BRIDGE 老桥 700,-200", "GROUP 三组 -800,700", "SHOP 小店 -300,-400")) {
            var parts = mark.split(" ");
            office.locator("[name=kind]").selectOption(parts[0]);
            office.locator("[name=name]").fill(parts[1]);
            office.locator("[name=spot]").fill(parts[2]);
            office.locator("main form.card button").click();
            assertThat(office.locator("main")).containsText(parts[1]);
        }
        office.locator(".hj-map svg").click();
        assertThat(office.locator("[name=spot]")).hasValue(java.util.regex.Pattern.compile("-?\\d+,-?\\d+"));
    }

    private void enterCar(Page office, String driver) {
        office.navigate(home() + "/rides/cars");
        office.locator("[name=driver]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(driver));
        office.locator("[name=insured]").fill("2018-01-01");
        office.locator("main form.card button").click();
        assertThat(office.locator(".hj-riders")).containsText(driver);
    }

    private void ask(Page office, String voter, String spot) {
        office.navigate(home() + "/rides/new?q=" + java.net.URLEncoder.encode(voter, StandardCharsets.UTF_8));
        office.locator("[name=spot]").fill(spot);
        office.getByText("本人同意保存以上信息").click();
        office.locator("main form.card button").click();
        assertThat(office.locator(".hj-riders")).containsText(voter);
    }

    private void plan(Page office) {
        office.navigate(home() + "/rides");
        office.locator("form[action$='/plan'] button").click();
        assertThat(office.locator(".hj-runs section").first()).containsText("到家接");
        office.locator("form[action$='/tell'] button").click();
        assertThat(office.locator(".alert-success")).containsText("4 人知道时间");
        assertThat(office.locator("main")).containsText("本次最多 4 人");
        office.locator("form[action$='/messages'] button").click();
        // no household of theirs has a telephone
        assertThat(office.locator(".alert-success")).containsText("列入告知名单 4 人");
    }

    private void looks(Page office) throws Exception {
        Browser.accessible(office, "rides");
        Browser.picture(office, "rides-1280");
        office.navigate(home() + "/map");
        Browser.accessible(office, "map with rides");
        office.setViewportSize(390, 844);
        Browser.picture(office, "ride-map-390");
        office.setViewportSize(1280, 720);
        office.navigate(home() + "/rides");
        office.locator(".hj-riders a").first().click();
        assertThat(office.locator("main")).containsText("最合适");
        Browser.accessible(office, "a ride");
        office.navigate(home() + "/rides/cars");
        var answer = office.context()
                .request()
                .get(home() + "/rides/cars/" + firstCar().id() + "/sheet.pdf");
        try (var sheet = Loader.loadPDF(answer.body())) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            Browser.picture(sheet, "driver-sheet");
        }
        // as the list of what volunteers heard leads here
        office.navigate(home() + "/rides?voter=" + village.voter(7));
        assertThat(office.locator("[name=voter] option")).hasCount(1);
        assertThat(office.locator("[name=voter]"))
                .containsText(village.voters().get(7).name());
        office.navigate(home() + "/rides/new?q=1");
        Browser.accessible(office, "asking for a ride");
    }

    private RideCar firstCar() {
        CarId first = village.call(() -> plans.latest(village.election()))
                .orElseThrow()
                .plan()
                .runs()
                .getFirst()
                .car();
        return village.call(() -> cars.of(village.election())).stream()
                .filter(car -> car.id().equals(first))
                .findFirst()
                .orElseThrow();
    }

    private static VolunteerId driver(RideCar car) {
        return car.driver();
    }

    private void link(VolunteerId volunteer) {
        assertThat(village.call(() -> accounts.link(
                        village.code(), volunteer, Optional.of(name(Role.VOLUNTEER)), village.as(Role.VILLAGE_TEAM))))
                .isInstanceOf(Verdict.Done.class);
    }

    private PlanCause cause() {
        return village.call(() -> plans.latest(village.election()))
                .orElseThrow()
                .cause();
    }

    private long fetched() {
        return village.call(() -> rides.of(village.election())).stream()
                .filter(ride -> ride.driven().fetched() != null)
                .count();
    }

    private Page signedIn(Browser browser, Screen screen, Role role, String called) {
        var person = new SignedIn(
                UUID.nameUUIDFromBytes(name(role).getBytes(StandardCharsets.UTF_8)),
                name(role),
                called,
                role,
                village.code());
        village.call(() -> demonstration.open(person, village.as(Role.TOWN_COMMITTEE)));
        var page = browser.person(screen);
        Browser.signIn(page, name(role));
        return page;
    }

    private String home() {
        return "/villages/" + village.code();
    }

    private String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "-" + village.code();
    }
}
