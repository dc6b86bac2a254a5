package org.huanjie.responsibility.web.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.CalendarSource;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.responsibility.bond.Promises;
import org.huanjie.responsibility.bond.VisitRule;
import org.huanjie.responsibility.visit.VisitPhotos;
import org.huanjie.responsibility.visit.VisitRules;
import org.huanjie.responsibility.visit.Visits;
import org.huanjie.shell.picture.Shot;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Visits by what people type into the pages and by what their phones send; from Wednesday 8 February 2017 on. */
@HuanjieIT
class VisitPagesIT {

    private static final LocalDate WEDNESDAY = LocalDate.of(2017, 2, 8);

    @Autowired
    Places places;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Visits visits;

    @Autowired
    VisitPhotos photos;

    @Autowired
    VisitRules rules;

    @Autowired
    Promises promises;

    @Autowired
    List<CalendarSource> calendars;

    Places.County county;
    String village;
    SignedIn cadre;
    SignedIn town;
    SignedIn office;

    @BeforeEach
    void wednesdayEvening() throws Exception {
        clock.set(WEDNESDAY.atTime(18, 0));
        county = places.newCounty(1, 2);
        village = county.village();
        cadre = TestSignIn.person(Role.RESIDENT_CADRE, village);
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        elections.open(county);
        as(office, form("/visits/setting", Map.of("weekday", "3", "hour", "22", "due", "TERM")))
                .andExpect(redirectedUrl("/visits"));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void aVisitIsRecordedByAPlainFormAndWhatWasRaisedIsAProblem() throws Exception {
        as(cadre, get(VisitPages.form(village)))
                .andExpect(content()
                        .string(allOf(containsString("2017-02-08T18:00"), containsString("测试RESIDENT_CADRE"))));
        as(cadre, form(VisitPages.form(village), visit(UUID.randomUUID())))
                .andExpect(redirectedUrl(VisitPages.path(village)));
        as(town, get(VisitPages.path(village)))
                .andExpect(content()
                        .string(allOf(
                                containsString("河道整治缺钱"),
                                containsString("/villages/" + village + "/problems/"),
                                containsString("当场解决：移民办出资"),
                                containsString("210,000 元"),
                                containsString("信访局、移民办"),
                                containsString("已夜访"))));
    }

    @Test
    void aFaultyFormComesBackWithAllReasonsAndWhatWasTyped() throws Exception {
        var typed = visit(UUID.randomUUID());
        typed.put("came", "");
        typed.put("cameOther", "");
        typed.put("heldAt", "昨晚");
        typed.put("matters.0.kind", "");
        typed.put("promises.0.yuan", "二十一万");
        typed.put("promises.0.due", "");
        as(cadre, form(VisitPages.form(village), typed))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("夜访时间没有填或看不懂"),
                                containsString("来访人要填"),
                                containsString("有一件事项没写全"),
                                containsString("金额“二十一万”看不懂"),
                                containsString("没有到位期限"),
                                containsString("河道整治缺钱"),
                                containsString("value=\"昨晚\""))));
        typed.put("more", "promises");
        as(cadre, form(VisitPages.form(village), typed))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("promises.1.purpose")));
        assertThat(in(() -> visits.of(village))).isEmpty();
    }

    @Test
    void aPhonesQueueArrivesOnceAndOnlyUnderItsOwnAccount() throws Exception {
        var id = UUID.randomUUID();
        var item = visit(id);
        item.put("came", "县一\n镇二");
        as(TestSignIn.person(Role.VILLAGE_TEAM, village), report(item)).andExpect(status().isForbidden());
        for (int time = 0; time < 2; time++) {
            as(cadre, report(item))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.acknowledged").value(id.toString()));
        }
        assertThat(in(() -> visits.of(village)))
                .singleElement()
                .satisfies(held -> assertThat(held.came()).containsExactly("县一", "镇二"));
        item.put("token", UUID.randomUUID().toString());
        item.put("came", "");
        item.put("cameOther", "");
        as(cadre, report(item))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.faults[0].text").value(containsString("来访人要填")))
                .andExpect(jsonPath("$.faults[1].text").value(containsString("先前已经记过")));
    }

    @Test
    void whatStandsInAnotherVillageIsRefusedAndNeitherTakenForThisOneNorShown() throws Exception {
        var neighbour = places.newCounty(1, 1);
        elections.open(neighbour);
        for (var other : List.of(county.village(1), neighbour.village())) {
            var theirs = TestSignIn.person(Role.RESIDENT_CADRE, other);
            var id = UUID.randomUUID();
            as(theirs, report(other, theirs, visit(id))).andExpect(status().isOk());
            var again = visit(id);
            again.put("matters.0.id", UUID.randomUUID().toString());
            again.put("promises.0.id", UUID.randomUUID().toString());
            as(cadre, report(again))
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.faults[0].text").value(containsString("先前已经记过")))
                    .andExpect(jsonPath("$.faults.length()").value(1));
        }
        assertThat(in(() -> visits.of(village))).isEmpty();
    }

    @Test
    void aPictureComesOutWithoutItsPlaceAndWhoLooksIsTakenDown() throws Exception {
        var id = UUID.randomUUID();
        var shot = Base64.getEncoder().encodeToString(Shot.jpeg(6));
        as(cadre, photo(id, shot)).andExpect(status().is(422)); // its visit has not arrived
        as(cadre, report(visit(id))).andExpect(status().isOk());
        for (int n = 0; n < VisitPhotos.MOST; n++) {
            as(cadre, photo(id, "data:image/jpeg;base64," + shot)).andExpect(status().isOk());
        }
        as(cadre, photo(id, shot)).andExpect(status().is(422));
        as(cadre, photo(id, "!")).andExpect(status().is(422));
        var photo = in(() -> photos.of(village)).getFirst();
        var path = VisitPages.path(village) + "/photos/" + photo.id();
        var picture = as(town, get(path))
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(picture, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "120.5650E");
        assertThat(in(() -> photos.looks(village)))
                .extracting(VisitPhotos.Look::personName)
                .containsExactly("测试TOWN_COMMITTEE");
        as(town, get(VisitPages.path(village))).andExpect(content().string(containsString("看过的人：测试TOWN_COMMITTEE")));
        as(TestSignIn.person(Role.RESIDENT_CADRE, county.village(1)), get(path)).andExpect(status().isNotFound());
        as(TestSignIn.person(Role.TELLER, village), get(path)).andExpect(status().isForbidden());
    }

    @Test
    void picturesOfAPlainFormAreKeptAndGoWhenTheirDaysAreOver() throws Exception {
        var request = multipart(VisitPages.form(village))
                .file(new MockMultipartFile("photo", "IMG_1.jpg", "image/jpeg", Shot.jpeg(1)))
                .file(new MockMultipartFile("photo", "IMG_2.heic", "image/heic", new byte[] {1, 2, 3}));
        visit(UUID.randomUUID()).forEach(request::param);
        browser.perform(request.with(csrf().asHeader()).with(TestSignIn.as(cadre)))
                .andExpect(redirectedUrl(VisitPages.path(village)));
        assertThat(in(() -> photos.of(village))).hasSize(1);
        var server = TestStore.server();
        var owner = server.administrator();
        try (var connection = DriverManager.getConnection(server.url("huanjie"), owner.user(), owner.password());
                var sql = connection.createStatement()) {
            sql.execute("UPDATE responsibility.photo SET size = 524288000 WHERE village = '" + village + "'");
        }
        var first = in(() -> photos.of(village)).getFirst();
        as(cadre, photo(first.visit(), "data:,eA=="))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.faults[0].text").value(containsString("您今天上传的文件已满 500 MB")));
        clock.set(WEDNESDAY.plusDays(31));
        erase();
        assertThat(in(() -> photos.of(village))).hasSize(1); // the county has not said for how long
        as(office, form("/visits/setting", Map.of("weekday", "3", "hour", "22", "due", "TERM", "photoDays", "30")));
        erase();
        assertThat(in(() -> photos.of(village))).isEmpty();
    }

    @Test
    void aWeekIsPlannedMissedAndMadeUpFor() throws Exception {
        as(cadre, form(VisitPages.path(village) + "/plan", Map.of("at", "2017-02-08T20:00", "who", "县一")))
                .andExpect(redirectedUrl(VisitPages.path(village)));
        assertThat(due(cadre)).extracting(CalendarItem::key).containsExactly("visit.calendar.planned");
        assertThat(due(town))
                .extracting(CalendarItem::key)
                .containsExactlyInAnyOrder("visit.calendar.planned", "visit.calendar.open");
        assertThat(due(office)).extracting(CalendarItem::key).containsExactly("visit.calendar.open-county");
        as(cadre, form(VisitPages.path(village) + "/plan", Map.of("at", "今晚", "who", "县一")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("安排的时间没有填"), containsString("今晚"))));
        clock.set(WEDNESDAY.plusDays(1).atTime(9, 0));
        assertThat(due(cadre)).extracting(CalendarItem::late).containsExactly(true);
        as(office, get("/visits")).andExpect(content().string(allOf(containsString("未夜访"), containsString("测试村1-1"))));
        as(town, get("/visits?day=2017-02-01")).andExpect(status().isOk());
        clock.set(WEDNESDAY.plusDays(7).atTime(9, 0));
        as(cadre, get(VisitPages.form(village))).andExpect(content().string(containsString("value=\"2017-02-06\"")));
        var late = visit(UUID.randomUUID());
        late.put("week", "2017-02-06");
        as(cadre, form(VisitPages.form(village), late)).andExpect(status().is(422));
        late.put("lateWhy", "台风");
        as(cadre, form(VisitPages.form(village), late)).andExpect(redirectedUrl(VisitPages.path(village)));
        as(town, get("/visits?day=2017-02-08")).andExpect(content().string(containsString("已夜访")));
    }

    @Test
    void whatWasPromisedIsPaidByADocumentAndSummedUp() throws Exception {
        as(cadre, report(visit(UUID.randomUUID())));
        var promise = in(() -> promises.of(village)).getFirst().id();
        var path = VisitPages.path(village) + "/promises/" + promise + "/payments";
        as(town, form(path, Map.of("yuan", "300000", "paidOn", "2017-02-08", "document", "TRANSFER", "number", "甲-1")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("不超过未到位的 210000.00 元"), containsString("甲-1"))));
        as(town, form(path, Map.of("yuan", "110,000", "paidOn", "2017-02-08", "document", "TRANSFER", "number", "甲-1")))
                .andExpect(redirectedUrl(VisitPages.path(village)));
        as(town, form(VisitPages.path(county.village(1)) + "/promises/" + promise + "/payments", Map.of()))
                .andExpect(status().isNotFound());
        as(cadre, get(VisitPages.path(village))).andExpect(content().string(containsString("银行回单 甲-1")));
        as(office, get("/visits"))
                .andExpect(content()
                        .string(allOf(containsString("110,000 元"), containsString("/visits?town=" + county.town()))));
        as(office, get("/visits?town=" + county.town())).andExpect(status().isOk());
        as(town, get("/visits?town=330326103")).andExpect(status().isNotFound());
        as(cadre, get("/visits")).andExpect(redirectedUrl(VisitPages.path(village)));
    }

    @Test
    void theSettingIsTheCountysAndAFaultyOneChangesNothing() throws Exception {
        as(office, form("/visits/setting", Map.of("weekday", "8", "hour", "x", "due", "TERM", "photoDays", "0")))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("星期或钟点不对"), containsString("照片保存天数"))));
        assertThat(in(() -> rules.of(village))).isEqualTo(new VisitRule(3, 22, VisitRule.Due.TERM));
        as(town, form("/visits/setting", Map.of())).andExpect(status().isForbidden());
    }

    @Test
    void theEnglishPagesAreEnglish() throws Exception {
        for (var path : List.of(VisitPages.form(village), VisitPages.path(village), "/visits?town=" + county.town())) {
            var page = as(office, get(path).cookie(new Cookie("language", "en")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            var main = page.substring(page.indexOf("<main")).replace("中文", "");
            assertThat(main.replaceAll("测试[^<\"]*", "")).as(path).doesNotContainPattern("\\p{IsHan}");
        }
    }

    @Test
    void theWorkerIsAskedForAnewEachTime() throws Exception {
        browser.perform(get("/visits/worker.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/javascript;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().string(not(containsString("importScripts"))));
    }

    private Map<String, String> visit(UUID id) {
        var fields = new HashMap<String, String>();
        fields.put("token", id.toString());
        fields.put("heldAt", clockNow());
        fields.put("came", "测试RESIDENT_CADRE");
        fields.put("cameOther", "县一");
        fields.put("departments", "信访局");
        fields.put("departmentsOther", "移民办");
        fields.put("met", "HOUSEHOLDS");
        fields.put("matters.0.id", UUID.randomUUID().toString());
        fields.put("matters.0.kind", "LEGACY");
        fields.put("matters.0.text", "河道整治缺钱");
        fields.put("matters.0.solved", "移民办出资");
        fields.put("promises.0.id", UUID.randomUUID().toString());
        fields.put("promises.0.purpose", "河道整治");
        fields.put("promises.0.yuan", "210,000");
        fields.put("promises.0.payer", "移民办");
        fields.put("promises.0.due", "2017-03-01");
        return fields;
    }

    private String clockNow() {
        return LocalDateTime.now(clock).toString();
    }

    private MockHttpServletRequestBuilder report(Map<String, String> item) {
        return report(village, cadre, item);
    }

    private static MockHttpServletRequestBuilder report(String village, SignedIn who, Map<String, String> item) {
        return form(VisitPages.form(village) + "/report", item)
                .param("account", who.account().toString());
    }

    private MockHttpServletRequestBuilder photo(UUID visit, String picture) {
        return form(
                VisitPages.form(village) + "/photos",
                Map.of(
                        "token", UUID.randomUUID().toString(),
                        "visit", visit.toString(),
                        "picture", picture,
                        "account", cadre.account().toString()));
    }

    private void erase() {
        Scope.of(county.code()).run(() -> photos.eraseDue(county.code()));
    }

    private List<CalendarItem> due(SignedIn who) {
        var today = LocalDate.now(clock);
        return who.scope()
                .call(() -> calendars.stream()
                        .flatMap(source -> source.items(who, today, today.plusDays(7)).stream())
                        .filter(item -> item.module().equals("responsibility"))
                        .toList());
    }

    private <T> T in(Supplier<T> reading) {
        return Scope.of(county.code()).call(reading);
    }

    private ResultActions as(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(TestSignIn.as(person)));
    }

    private static MockHttpServletRequestBuilder form(String path, Map<String, String> values) {
        var request = post(path).with(csrf());
        values.forEach(request::param);
        return request;
    }
}
