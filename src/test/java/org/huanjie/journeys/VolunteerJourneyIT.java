package org.huanjie.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.Huanjie;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.AccessParts;
import org.huanjie.access.signin.Demonstration;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.journeys.Browser.Screen;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.contact.ContactNeed;
import org.huanjie.mobilisation.contact.ContactState;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.volunteer.VolunteerAccounts;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** 志愿者的一个上午 — households are called on where there is no network, the telephone is closed in between, and each arrives once. */
@SpringBootTest(
        classes = {Huanjie.class, HuanjieIT.Parts.class, AccessParts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.setup=false", "huanjie.demo=true"})
@ContextConfiguration(initializers = TestStore.class)
class VolunteerJourneyIT {

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    VolunteerAccounts accounts;

    @Autowired
    HouseholdContacts contacts;

    @Autowired
    Demonstration demonstration;

    @Autowired
    Volunteers volunteers;

    @Autowired
    List<CalendarSource> calendar;

    @LocalServerPort
    int port;

    private Village village;

    @Test
    void aMorningWithoutANetwork() throws Exception {
        village = polls.prepared(8);
        mobilisation.households(
                village, List.of(village.voter(0), village.voter(1), village.voter(2), village.voter(3)));
        var volunteer = mobilisation.volunteer(village, "欧阳愿", Optional.empty());
        var grid = mobilisation.grids(village, 5).getFirst();
        mobilisation.assign(village, grid, volunteer);
        try (var line = new Line(port);
                var browser = new Browser(line.address())) {
            var phone = signedIn(browser);
            phone.navigate("/volunteering");
            assertThat(phone.locator("main")).containsText("您还没有网格");
            var linked = village.call(
                    () -> accounts.link(village.code(), volunteer, Optional.of(name()), village.as(Role.VILLAGE_TEAM)));
            assertThat(linked).isInstanceOf(Verdict.Done.class);
            phone.navigate("/volunteering");
            phone.locator("html[data-kept=yes] main").waitFor();
            Browser.accessible(phone, "volunteering");
            assertThat(due(person())).containsExactly("mobilisation.volunteering.calendar[2]");
            line.cut();
            phone.context().setOffline(true);
            phone = reopened(phone);
            away(phone);
            ride(phone);
            phone = reopened(phone);
            assertThat(phone.locator("details [data-waits]:visible")).hasCount(2);
            assertThat(states(grid))
                    .allSatisfy(home -> assertThat(home.contacts()).isEmpty());
            line.mend();
            phone.context().setOffline(false);
            assertThat(phone.locator("#queue")).isHidden();
            assertThat(phone.locator("details [data-waits]:visible")).hasCount(0);
            assertThat(states(grid))
                    .allSatisfy(home -> assertThat(home.contacts()).hasSize(1));
            assertThat(states(grid).getFirst().needs())
                    .isEqualTo(Map.of(village.voter(0), Set.of(ContactNeed.AWAY, ContactNeed.PROXY)));
            assertThat(states(grid).get(1).needs(ContactNeed.RIDE)).isTrue();
            assertThat(due(person())).isEmpty();
            assertThat(due(village.as(Role.VILLAGE_TEAM))).containsExactly("mobilisation.contacts.calendar[2]");
            phone.reload();
            assertThat(phone.locator("main")).containsText("2 户，已联系 2 户");
            home(phone, 0).locator("summary").click();
            Browser.picture(phone, "volunteering-390");
        }
    }

    /** What of the calls stands on somebody's page of today, on the day before the vote. */
    private List<String> due(SignedIn who) {
        var poll = village.call(() -> volunteers.election(village.code()))
                .orElseThrow()
                .day();
        return village.call(() -> calendar.stream()
                .filter(source -> source.getClass().getSimpleName().startsWith("DueCalls"))
                .flatMap(source -> source.items(who, poll.minusDays(1), poll).stream())
                .map(item -> item.key() + item.arguments())
                .toList());
    }

    private void away(Page phone) {
        var home = home(phone, 0);
        home.locator("summary").click();
        home.locator("button[type=submit]").click();
        assertThat(home.locator(".visit-fault")).containsText("请选有没有联系上");
        home.getByText("打电话").click();
        home.getByText("联系上了", new Locator.GetByTextOptions().setExact(true)).click();
        var first = home.locator(".vol-needs")
                .filter(new Locator.FilterOptions()
                        .setHasText(village.voters().get(0).name()));
        first.getByText("外出").click();
        first.getByText("要委托书").click();
        home.locator("button[type=submit]").click();
        assertThat(phone.locator("#sent")).containsText("已记下");
    }

    private static void ride(Page phone) {
        var home = home(phone, 1);
        home.locator("summary").click();
        home.getByText("联系上了", new Locator.GetByTextOptions().setExact(true)).click();
        home.locator(".vol-needs").first().getByText("要接送").click();
        home.locator("button[type=submit]").click();
        assertThat(home.locator(".visit-fault")).containsText("先问本人同不同意");
        home.getByText("本人同意记下").click();
        home.locator("button[type=submit]").click();
        assertThat(home.locator("[data-state]")).containsText("已联系");
    }

    private static Locator home(Page phone, int n) {
        return phone.locator("details[data-household]").nth(n);
    }

    /** The browser's window is closed and the page opened anew. */
    private Page reopened(Page phone) {
        var context = phone.context();
        phone.close();
        var again = context.newPage();
        again.navigate("/volunteering/villages/" + village.code());
        again.locator("#volunteering[data-ready=yes]").waitFor();
        return again;
    }

    private List<ContactState> states(org.huanjie.mobilisation.grid.Grid grid) {
        return village.call(() -> contacts.states(village.code(), grid.id()));
    }

    private Page signedIn(Browser browser) {
        village.call(() -> demonstration.open(person(), village.as(Role.TOWN_COMMITTEE)));
        var page = browser.person(Screen.PHONE);
        Browser.signIn(page, name());
        return page;
    }

    private SignedIn person() {
        return new SignedIn(
                UUID.nameUUIDFromBytes(name().getBytes(StandardCharsets.UTF_8)),
                name(),
                "欧阳愿",
                Role.VOLUNTEER,
                village.code());
    }

    private String name() {
        return Role.VOLUNTEER.name().toLowerCase(Locale.ROOT) + "-" + village.code();
    }
}
