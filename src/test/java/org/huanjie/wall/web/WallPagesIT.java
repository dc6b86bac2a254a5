package org.huanjie.wall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.region.Division;
import org.huanjie.shell.Frame;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.wall.Made;
import org.huanjie.wall.Matrix;
import org.huanjie.wall.MatrixFilter;
import org.huanjie.wall.Wall;
import org.huanjie.wall.WallState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;

/** 挂图各页 — matrix, Gantt, television, print and today's page, by role and division. */
@HuanjieIT
class WallPagesIT {

    private static final float POINTS_PER_MM = 72 / 25.4f;

    /** 1 MB before it is compressed. */
    private static final int MOST_CHARACTERS = 1_000_000;

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    Print print;

    @Autowired
    TemplateEngine templates;

    @Autowired
    MessageSource messages;

    @Test
    void theMatrixIsFilteredByItsAddressAlone() throws Exception {
        var county = places.newCounty(2, 2);
        var leader = TestSignIn.as(Role.COUNTY_LEADER, county.code());
        var address = "/counties/" + county.code() + "/matrix";
        browser.perform(get(address).with(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("测试村1-1")))
                .andExpect(content().string(containsString("测试村2-2")));
        browser.perform(get(address).param("town", county.town()).with(leader))
                .andExpect(content().string(containsString("测试村1-1")))
                .andExpect(content().string(not(containsString("测试村2-2"))));
        browser.perform(get(address).param("risk", "RED").with(leader))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("测试村1-1"))));
        browser.perform(get(address).param("state", "nonsense").with(leader)).andExpect(status().isOk());
    }

    @Test
    void aTownSeesItsOwnChartAndNoOtherTowns() throws Exception {
        var county = places.newCounty(2, 2);
        var town = TestSignIn.as(Role.TOWN_COMMITTEE, county.town());
        browser.perform(get("/towns/" + county.town() + "/gantt").with(town))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("测试村1-2")))
                .andExpect(content().string(not(containsString("测试村2-1"))));
        browser.perform(get("/towns/" + county.towns().get(1) + "/gantt").with(town))
                .andExpect(status().isNotFound());
        browser.perform(get("/towns/" + county.town() + "/gantt.pdf")
                        .param("size", "A5")
                        .with(town))
                .andExpect(status().isNotFound());
    }

    @Test
    void theTelevisionKeepsToSensibleSeconds() throws Exception {
        var county = places.newCounty(1, 2);
        browser.perform(get("/counties/" + county.code() + "/tv")
                        .param("seconds", "1")
                        .with(TestSignIn.as(Role.GUIDANCE_GROUP, county.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-seconds=\"5\"")))
                .andExpect(content().string(not(containsString("hj-nav"))));
    }

    @Test
    void everyRoleHasItsDay() throws Exception {
        var county = places.newCounty(1, 1);
        for (var role : Role.values()) {
            var division = switch (role.level()) {
                case COUNTY -> county.code();
                case TOWN -> county.town();
                default -> county.village();
            };
            browser.perform(get("/today").with(TestSignIn.as(role, division)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("href=\"/today\"")));
        }
    }

    @ParameterizedTest
    @CsvSource({"A1, 841, 594", "A3, 420, 297"})
    void aSheetHasItsSizeAndEveryVillageOnOnePage(GanttPapers.Paper paper, float width, float height) throws Exception {
        var words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        var matrix = county(30, 1);
        var text = onePage(print.pdf(new GanttPapers(words).town(matrix, matrix.towns().getFirst(), paper), words), width, height);
        assertThat(text)
                .contains(IntStream.range(0, 30).mapToObj(n -> "第" + n + "村").toList())
                .contains("萧江镇", "法定期限", "今天")
                .doesNotContain("#", "〓");
    }

    @Test
    void aCountyOfSixHundredVillagesHangsOnOneSheet() throws Exception {
        var words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        var matrix = county(36, 16);
        var pdf = print.pdf(new GanttPapers(words).county(matrix), words);
        var text = onePage(pdf, 841, 594);
        assertThat(text.split("第35村", -1)).hasSize(17);
        assertThat(org.huanjie.shell.print.Archivable.faults(pdf)).isEmpty();
    }

    private static String onePage(byte[] pdf, float width, float height) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isCloseTo(width * POINTS_PER_MM, org.assertj.core.data.Offset.offset(2f));
            assertThat(box.getHeight()).isCloseTo(height * POINTS_PER_MM, org.assertj.core.data.Offset.offset(2f));
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /** A county's villages by 30 steps, each there, in a page that stays small; how long it takes, the bench says. */
    @Test
    void theWholeCountyIsRendered() {
        var words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        var matrix = county(40, 15);
        var frame = new Frame(
                words,
                "/",
                java.util.Optional.empty(),
                List.of(),
                List.of(),
                "",
                new Frame.Csrf("_csrf", ""),
                false);
        var out = new StringOutput();
        templates.render(
                "wall/MatrixPage.jte",
                Map.of("page", new MatrixPages(words).page(matrix, MatrixFilter.ALL, "", "1"), "frame", frame),
                out);
        var page = out.toString();
        assertThat(matrix.rows())
                .hasSize(600)
                .allSatisfy(row ->
                        assertThat(page).contains("/villages/" + row.village().code()));
        assertThat(page.length()).isLessThan(MOST_CHARACTERS);
    }

    private static Matrix county(int villages, int towns) {
        var schedules = new HashMap<String, Schedule>();
        var all = IntStream.range(0, towns)
                .mapToObj(t -> {
                    var town = "330326" + (103 + t);
                    return new Wall.Town(
                            new Division(town, "萧江镇", "330326"),
                            IntStream.range(0, villages)
                                    .mapToObj(n -> {
                                        var code = town + (200 + n);
                                        schedules.put(code, Made.schedule(code, n % 30));
                                        return new Wall.Cell(
                                                new Division(code, "第" + n + "村", town), WallState.REGISTERING);
                                    })
                                    .toList());
                })
                .toList();
        var wall = new Wall(new Division("330326", "平阳县", ""), all, Made.wall().figures(), List.of(), List.of());
        return Matrix.of(
                wall, Made.TODAY, new Matrix.Sources(schedules, Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    }
}
