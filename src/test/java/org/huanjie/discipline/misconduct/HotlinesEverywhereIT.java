package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Posted;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.print.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** 举报电话处处可见 — every page that everybody reads of a division, and every kind of notice, says where a breach of discipline is reported. */
@HuanjieIT
class HotlinesEverywhereIT {

    private static final String TOWN = "000-1111111";
    private static final String COUNTY = "000-2222222";

    /** What is no page: data, files, and fragments of a page that has the lines; and pages that are there before the poll closes alone. */
    private static final List<String> NO_PAGES = List.of(
            ".json",
            ".csv",
            ".pdf",
            "/events",
            "/photos/",
            "/account/",
            "{objection}",
            "{request}",
            "/sample-ballot",
            "/way");

    /** Sheets that are no notices: papers of work, of one person, or of a case. */
    private static final Set<String> NO_NOTICES = Set.of(
            "OwnCodeSheet",
            "MineSheet",
            "CodeListSheet",
            "SlipSheet",
            "SlipsSheet",
            "VoterSlipsSheet",
            "StudySlipsSheet",
            "TrainedSheet",
            "PledgeFormSheet",
            "CaseSheet",
            "ReportSheet",
            "CertificateSheet",
            "PaperSheet",
            "AttendanceSheet",
            "GridSheet",
            "PostSheet",
            "DriverSheet",
            "GanttSheet");

    @Autowired
    RoundsFixture fixture;

    @Autowired
    Hotlines hotlines;

    @Autowired
    Print print;

    @Autowired
    MessageSource messages;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    @Test
    void everyPublicPageOfADivisionSaysThem() throws Exception {
        clock.set(ElectionFixture.DAY.atTime(8, 0));
        var village = fixture.vote(fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 8)))
                .code();
        set(village.substring(0, 9), TOWN);
        set(village.substring(0, 6), COUNTY);
        var pages = pages();
        assertThat(pages).contains("/v/{village}", "/public/{division}/discipline", "/report/{division}");
        for (var page : pages) {
            var address = page.replace("{village}", village)
                    .replace("{division}", village)
                    .replace("{county}", village.substring(0, 6))
                    .replace("{body}", "villagers-committee");
            var answer = browser.perform(get(address)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(text(answer)).as(address).contains("12380", COUNTY);
            if (!address.contains(village.substring(0, 6) + "/")) {
                assertThat(text(answer)).as(address).contains(TOWN);
            }
        }
        assertThat(text(browser.perform(get("/v/" + village).cookie(new Cookie("language", "en")))
                        .andReturn()
                        .getResponse()))
                .contains("Breaches of discipline can be reported")
                .contains(TOWN);
        assertThat(text(browser.perform(get("/public")).andReturn().getResponse()))
                .contains("12380")
                .doesNotContain(TOWN);
        assertThat(pdf(browser.perform(get("/v/" + village + "/results/villagers-committee/notice.pdf"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray()))
                .contains("12380", TOWN, COUNTY);
    }

    @Test
    void aTownSetsItsOwnAndSeesWhatPeopleRead() throws Exception {
        var village = fixture.listed(Map.of()).code();
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, village.substring(0, 9));
        var home = "/towns/" + town.division() + "/hotline";
        assertThat(text(browser.perform(get(home).with(TestSignIn.as(town)))
                        .andReturn()
                        .getResponse()))
                .contains("12380")
                .doesNotContain(TOWN);
        assertThat(sent(home, town, "不是电话").getStatus()).isEqualTo(422);
        assertThat(sent(home, town, TOWN).getStatus()).isEqualTo(303);
        assertThat(text(browser.perform(get("/v/" + village)).andReturn().getResponse()))
                .contains(TOWN);
        assertThat(sent(home, town, "").getStatus()).isEqualTo(303);
        assertThat(text(browser.perform(get("/v/" + village)).andReturn().getResponse()))
                .doesNotContain(TOWN);
        assertThat(sent("/towns/" + village + "/hotline", town, "x").getStatus())
                .isEqualTo(404);
    }

    @Test
    void everyKindOfNoticeSaysThem() throws Exception {
        var lines = List.of("组织部门举报电话 12380", "某镇举报电话 " + TOWN, "某县举报电话 " + COUNTY);
        var words = new Words(messages, java.util.Locale.SIMPLIFIED_CHINESE);
        var notices = new ArrayList<String>();
        for (var kind : sheets()) {
            if (Posted.class.isAssignableFrom(kind)) {
                notices.add(kind.getSimpleName());
                assertThat(pdf(print.pdf(made(kind, lines), words)))
                        .as(kind.getSimpleName())
                        .contains("12380", TOWN, COUNTY);
            } else {
                assertThat(NO_NOTICES).as("a notice, or none: say which").contains(kind.getSimpleName());
            }
        }
        assertThat(notices).contains("NoticeSheet", "RelistingSheet", "ReviewNoticeSheet");
    }

    private void set(String division, String phone) {
        var role = division.length() == 6 ? Role.COUNTY_OFFICE : Role.TOWN_COMMITTEE;
        var who = TestSignIn.person(role, division);
        ReportRoom.done(who.scope().call(() -> hotlines.set(division, phone, "", who)));
    }

    private MockHttpServletResponse sent(String home, SignedIn town, String phone) throws Exception {
        return browser.perform(post(home)
                        .param("phone", phone)
                        .param("hours", "")
                        .with(csrf())
                        .with(TestSignIn.as(town)))
                .andReturn()
                .getResponse();
    }

    /** The addresses of all pages that everybody reads of a division. */
    private static List<String> pages() throws IOException {
        try (var rows = Objects.requireNonNull(HotlinesEverywhereIT.class.getResourceAsStream("/access.csv"))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(row -> row.split(","))
                    .filter(row -> row[0].equals("GET") && row[2].equals("OPEN"))
                    .map(row -> row[1])
                    .filter(path -> path.matches("/(v|public|report)/\\{.*"))
                    .filter(path -> NO_PAGES.stream().noneMatch(path::contains))
                    .toList();
        }
    }

    private static List<Class<? extends Sheet>> sheets() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Sheet.class));
        var sheets = new ArrayList<Class<? extends Sheet>>();
        for (var found : scan.findCandidateComponents("org.huanjie")) {
            var kind = Class.forName(found.getBeanClassName());
            if (kind.isRecord() && !kind.getName().contains("Test") && !kind.isMemberClass()) {
                sheets.add(kind.asSubclass(Sheet.class));
            }
        }
        return sheets;
    }

    /** One of this kind in which nothing stands but the lines. */
    private static Sheet made(Class<? extends Sheet> kind, List<String> lines) throws ReflectiveOperationException {
        var parts = kind.getRecordComponents();
        var types = Arrays.stream(parts).map(part -> part.getType()).toArray(Class<?>[]::new);
        var values = Arrays.stream(parts)
                .map(part -> part.getName().equals("reporting") ? lines : empty(part.getType()))
                .toArray();
        var constructor = kind.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private static Object empty(Class<?> type) {
        if (type == String.class) {
            return "某";
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Optional.class) {
            return Optional.empty();
        }
        return type == boolean.class ? (Object) false : (Object) 0;
    }

    private static String pdf(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
