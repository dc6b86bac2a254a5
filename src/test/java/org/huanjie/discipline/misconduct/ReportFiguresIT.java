package org.huanjie.discipline.misconduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.column.PublicFigures;
import org.huanjie.discipline.column.ReportFigure;
import org.huanjie.discipline.column.ReportYear.Cell;
import org.huanjie.discipline.misconduct.filing.Filing;
import org.huanjie.discipline.misconduct.handling.CaseSteps;
import org.huanjie.discipline.misconduct.handling.Concerned;
import org.huanjie.election.stage.ElectionFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** 公开的举报数字 — whole months of a county, small numbers hidden, on the column that everybody reads. */
@HuanjieIT
class ReportFiguresIT {

    private static final LocalDate DAY = LocalDate.of(2017, 1, 15);

    @Autowired
    Places places;

    @Autowired
    Filing filing;

    @Autowired
    CaseSteps steps;

    @Autowired
    Concerned concerned;

    @Autowired
    PublicFigures figures;

    @Autowired
    ElectionFixture elections;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc browser;

    private ReportRoom room;
    private SignedIn town;
    private SignedIn second;

    @BeforeEach
    void begin() {
        clock.set(DAY);
        room = new ReportRoom(places, filing, steps, concerned, sql, transaction);
        town = room.town("甲一");
        second = room.town("甲二");
    }

    @Test
    void aMonthIsCountedOnceItIsOverAsItStoodThen() {
        for (int n = 0; n < 6; n++) {
            room.closed(room.unnamed(), FindingOutcome.PARTLY, town, second);
            room.closed(room.unnamed(), FindingOutcome.NOT_SUBSTANTIATED, town, second);
            room.unnamed();
        }
        assertThat(figures.of(room.village())).as("while the month runs").isEmpty();
        clock.set(LocalDate.of(2017, 2, 3));
        room.take(room.unnamed(), HandlingStep.ACCEPT, town);
        assertThat(figures.until()).isEqualTo(LocalDate.of(2017, 1, 31));
        assertThat(figures.of(room.village())).singleElement().satisfies(year -> {
            assertThat(year.year()).isEqualTo(2017);
            assertThat(year.cells())
                    .isEqualTo(Map.of(
                            ReportFigure.RECEIVED, new Cell.Shown(18),
                            ReportFigure.ACCEPTED, new Cell.Shown(12),
                            ReportFigure.PASSED_ON, new Cell.Few(),
                            ReportFigure.FOUND, new Cell.Shown(6),
                            ReportFigure.UNFOUNDED, new Cell.Shown(6),
                            ReportFigure.OPEN, new Cell.Shown(6),
                            ReportFigure.OVERDUE, new Cell.Few()));
        });
    }

    @Test
    void whatHappensAfterTheMonthChangesNothingOfIt() {
        var filed = java.util.stream.Stream.generate(room::unnamed).limit(5).toList();
        clock.set(LocalDate.of(2017, 2, 3));
        var before = figures.of(room.village());
        filed.forEach(one -> room.closed(one, FindingOutcome.SUBSTANTIATED, town, second));
        assertThat(figures.of(room.village())).isEqualTo(before);
        clock.set(LocalDate.of(2017, 3, 1));
        assertThat(figures.of(room.village())).isNotEqualTo(before);
    }

    @Test
    void everybodyReadsThemOnTheColumnOfTheirCountyAlone() throws Exception {
        elections.open(room.county);
        for (int n = 0; n < 17; n++) {
            room.unnamed();
        }
        room.closed(room.unnamed(), FindingOutcome.SUBSTANTIATED, town, second);
        clock.set(LocalDate.of(2017, 2, 1));
        for (var place : new String[] {room.county.code(), room.village()}) {
            var page = text("/public/" + place + "/discipline");
            assertThat(page)
                    .contains("举报数字", "截至 2017 年 1 月 31 日", "<dt>收到</dt><dd>18</dd>", "<dt>受理</dt><dd>少于 5</dd>");
            assertThat(page).contains("<dt>查实（含部分属实）</dt><dd>不公布</dd>", "<dt>尚未办结</dt><dd>不公布</dd>");
        }
        var other = places.newCounty(1, 1);
        elections.open(other);
        assertThat(text("/public/" + other.code() + "/discipline"))
                .contains("还没有收到举报")
                .doesNotContain("<dt>收到</dt>");
        assertThat(read(get("/public/" + room.county.code() + "/discipline").cookie(new Cookie("language", "en"))))
                .contains("Numbers of reports", "fewer than 5", "not published");
    }

    private String text(String path) throws Exception {
        return read(get(path));
    }

    private String read(RequestBuilder request) throws Exception {
        return new String(
                browser.perform(request).andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
