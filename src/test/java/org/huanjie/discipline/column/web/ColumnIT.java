package org.huanjie.discipline.column.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.campaign.Activities;
import org.huanjie.discipline.campaign.Activity;
import org.huanjie.discipline.campaign.ActivityPhotos;
import org.huanjie.discipline.campaign.ActivityReport;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** 纪律警示专栏守则 — open to everybody; shows what was held without who entered it, and pictures that were released alone. */
@HuanjieIT
class ColumnIT {

    private static final LocalDate DAY = LocalDate.of(2017, 2, 15);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Activities activities;

    @Autowired
    ActivityPhotos photos;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MockMvc browser;

    @Test
    void everybodyReadsTheRulesTheLinesAndWhatWasHeld() throws Exception {
        clock.set(DAY.atTime(9, 0));
        var county = places.newCounty(1, 1);
        assertThat(open("/public/" + county.code() + "/discipline").getStatus())
                .as("no term is open")
                .isEqualTo(404);
        elections.open(county);
        var village = county.village();
        var team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        var id = done(in(
                team,
                () -> activities.enter(
                        village,
                        new ActivityReport("SHOW", 0, DAY, new Activity.Told("文化礼堂", 45, "三句半", "内部备注")),
                        team)));
        var inside = done(team.scope().call(() -> photos.put(village, id, jpeg(), team)));
        var outside = done(team.scope().call(() -> photos.put(village, id, jpeg(), team)));
        done(in(town, () -> photos.release(village, outside, true, town)));
        var page = open("/public/" + village + "/discipline").getContentAsString();
        assertThat(page)
                .contains("12380", "严禁拉票贿选", "民政部2004年12月通知", "文化礼堂", "45 人", "/report/" + village)
                .doesNotContain("内部备注", team.signInName(), "严禁结党营私");
        assertThat(page).contains(outside.toString()).doesNotContain(inside.toString());
        var pictures = "/public/" + village + "/discipline/photos/";
        assertThat(open(pictures + outside).getStatus()).isEqualTo(200);
        assertThat(open(pictures + inside).getStatus()).isEqualTo(404);
        assertThat(open("/public/" + county.code() + "/discipline").getContentAsString())
                .contains("文化礼堂");
        assertThat(open("/public/" + county.town() + "/discipline").getStatus()).isEqualTo(404);
        assertThat(open("/public/1/discipline").getStatus()).isEqualTo(404);
        assertThat(open("/v/" + village).getContentAsString()).contains("/public/" + village + "/discipline");
    }

    @Test
    void theEditionChangesWithTheDay() throws Exception {
        var county = places.newCounty(1, 1);
        elections.open(county);
        clock.set(LocalDate.of(2021, 3, 1).atTime(9, 0));
        assertThat(open("/public/" + county.village() + "/discipline").getContentAsString())
                .contains("严禁结党营私")
                .doesNotContain("严禁拉帮结派");
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }

    private static byte[] jpeg() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private <T> T in(SignedIn who, Supplier<T> work) {
        return who.scope().call(() -> transactions.execute(status -> work.get()));
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(value -> value, reasons -> {
            throw new AssertionError("refused: " + reasons);
        });
    }
}
