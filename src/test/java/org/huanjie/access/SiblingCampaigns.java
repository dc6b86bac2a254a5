package org.huanjie.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.huanjie.access.who.Role;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** 同类活动 — a line of another county's plan, an activity of the village beside with a picture, and a series of reminders of another town. */
final class SiblingCampaigns {

    private SiblingCampaigns() {}

    static void make(SiblingWorld.Made made) throws Exception {
        var county = made.village("D").substring(0, 6);
        made.post(
                Role.COUNTY_OFFICE,
                "D",
                "/discipline/campaigns/" + county + "/items",
                Map.of(
                        "kind", "SHOW",
                        "per", "VILLAGE",
                        "first", "2017-02-01",
                        "last", "2017-02-28",
                        "times", "1",
                        "answers", "VILLAGE_TEAM"));
        made.find("plan-item", "SELECT id FROM discipline.plan_item WHERE division = ?", county);
        var b = made.village("B");
        made.post(
                Role.VILLAGE_TEAM,
                "B",
                "/discipline/activities/" + b,
                Map.of("kind", "SHOW", "day", "2017-03-03", "place", "礼堂", "people", "40"));
        made.find("activity", "SELECT id FROM discipline.activity WHERE division = ?", b);
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB), "jpeg", picture);
        made.browser()
                .perform(MockMvcRequestBuilders.multipart(
                                "/discipline/activities/" + b + "/" + made.ids().get("activity") + "/photos")
                        .file(new MockMultipartFile("photo", "a.jpg", "image/jpeg", picture.toByteArray()))
                        .with(csrf().asHeader())
                        .with(TestSignIn.as(made.person(Role.VILLAGE_TEAM, "B"))))
                .andReturn();
        var town = made.village("C").substring(0, 9);
        made.post(
                Role.TOWN_COMMITTEE,
                "C",
                "/discipline/reminders/" + town,
                Map.of(
                        "first", "2017-03-05",
                        "last", "2017-03-09",
                        "vote", "2017-03-10",
                        "classes", "register.PARTY_MEMBER"));
        made.find("series", "SELECT id FROM discipline.series WHERE division = ?", town);
        made.find("activity-photo", "SELECT id FROM discipline.photo WHERE division = ?", b);
    }
}
