package org.huanjie.mobilisation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.mobilisation.MobilisationFixture;
import org.huanjie.mobilisation.contact.ContactId;
import org.huanjie.mobilisation.contact.ContactReport;
import org.huanjie.mobilisation.contact.ContactWay;
import org.huanjie.mobilisation.contact.HouseholdContacts;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 志愿服务网页 — from a sign-up on the open form to a grid: what waits, what lacks, and what has nobody is shown. */
@HuanjieIT
class MobilisationPagesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture polls;

    @Autowired
    MobilisationFixture mobilisation;

    @Autowired
    Volunteers volunteers;

    @Autowired
    HouseholdContacts contacts;

    @Autowired
    TestClock clock;

    @Autowired
    Places places;

    @Test
    void whoSignsUpOnTheOpenFormWaitsAndIsSeenByTheVillageAlone() throws Exception {
        var village = polls.listed(10);
        var form = "/v/" + village.code() + "/volunteer";
        var sent = browser.perform(post(form)
                        .with(csrf())
                        .param("name", "欧阳报")
                        .param("phone", "13800000003")
                        .param("kinds", "VOLUNTEER")
                        .param("from", "07:00")
                        .param("until", "12:00"))
                .andReturn()
                .getResponse();
        assertThat(sent.getRedirectedUrl()).isEqualTo("/v/" + village.code());
        assertThat(browser.perform(get("/v/" + village.code()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("欧阳报");
        assertThat(page(village, "/volunteers"))
                .contains("欧阳报", "待接受 1 人", "138****0003")
                .doesNotContain("13800000003");
        var id = village.call(() -> volunteers.everybody(village.code()))
                .getFirst()
                .id();
        browser.perform(post("/villages/" + village.code() + "/volunteers/" + id + "/accept")
                .with(csrf())
                .with(TestSignIn.as(village.as(Role.VILLAGE_TEAM))));
        assertThat(page(village, "/volunteers")).contains("不能上岗", "没有培训记录", "没有承诺书");
    }

    @Test
    void thePublicPageAndASheetLeadToTheFormWhilePeopleMaySignUp() throws Exception {
        var village = polls.listed(10);
        var form = "/v/" + village.code() + "/volunteer";
        assertThat(open(village)).contains("招募选举志愿者", "href=\"" + form + "\"");
        assertThat(page(village, "/volunteers/invitation")).contains("localhost" + form, "<svg", "用浏览器打印");
        var none = places.newCounty(1, 1).village();
        assertThat(browser.perform(get("/v/" + none)).andReturn().getResponse().getContentAsString())
                .as("a village whose election has not begun")
                .doesNotContain("招募选举志愿者");
    }

    private String open(Village village) throws Exception {
        return browser.perform(get("/v/" + village.code()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aNumberInWholeIsShownForAReasonAndNotWithoutOne() throws Exception {
        var village = polls.listed(10);
        var id = mobilisation.signedUp(village, "欧阳号", Optional.empty());
        assertThat(page(village, "/volunteers/" + id)).contains("138****0000").doesNotContain("13800000000");
        var at = "/villages/" + village.code() + "/volunteers/" + id + "/phone";
        assertThat(number(village, at, "")).isEqualTo(422);
        assertThat(number(village, at, "通知培训")).isEqualTo(200);
    }

    private int number(Village village, String at, String reason) throws Exception {
        var answer = browser.perform(post(at).with(csrf())
                        .with(TestSignIn.as(village.as(Role.VILLAGE_TEAM)))
                        .param("reason", reason))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString().contains("13800000000")).isEqualTo(answer.getStatus() == 200);
        return answer.getStatus();
    }

    @Test
    void everyFaultOfTheOpenFormStandsAtItsField() throws Exception {
        var village = polls.listed(10);
        var answer = browser.perform(post("/v/" + village.code() + "/volunteer")
                        .with(csrf())
                        .param("name", "欧阳报")
                        .param("phone", "123")
                        .param("from", "12:00")
                        .param("until", "07:00"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("结束要晚于开始");
        assertThat(village.call(() -> volunteers.everybody(village.code()))).isEmpty();
    }

    @Test
    void aGridWithoutAVolunteerShows() throws Exception {
        var village = polls.listed(20);
        mobilisation.households(
                village,
                village.voters().subList(7, 15).stream().map(card -> card.id()).toList());
        assertThat(page(village, "/grids?most=3")).contains("会分成 2 个网格，每个 2 到 2 户");
        var grid = mobilisation.grids(village, 10).getFirst();
        assertThat(page(village, "/grids")).contains("1 个网格中有 1 个没有志愿者");
        var id = mobilisation.volunteer(village, "欧阳格", Optional.empty());
        mobilisation.assign(village, grid, id);
        assertThat(page(village, "/grids")).contains("1 个网格都有志愿者").contains("欧阳格", "已联系", "还要去");
        assertThat(page(village, "/households")).contains("4 户", "1. 1-1");
        assertThat(page(village, "/households/" + grid.households().getFirst())).contains("1 组 1 户");
        assertThat(page(village, "/volunteers/" + id)).contains("负责的网格");
    }

    /** Four households: one reached, one not at home, one that wants no more calls, one not called on. */
    @Test
    void aTownSeesOfEachVillageHowManyHouseholdsWereReachedAndHowManyAreLeft() throws Exception {
        var village = polls.listed(20);
        var homes = mobilisation.households(
                village,
                village.voters().subList(7, 15).stream().map(VoterCard::id).toList());
        var grids = mobilisation.grids(village, 2);
        var volunteer = mobilisation.volunteer(village, "欧阳格", Optional.empty());
        mobilisation.assign(village, grids.getFirst(), volunteer);
        mobilisation.assign(village, grids.getLast(), volunteer);
        assertThat(town(village)).endsWith(" 1 1 4 2 0 0 4");
        var reports = List.of(
                report(homes.get(0), true, false),
                report(homes.get(1), false, false),
                report(homes.get(2), true, true));
        assertThat(village.call(() -> contacts.fromPaper(
                        village.code(), Optional.of(volunteer), reports, village.as(Role.VILLAGE_TEAM))))
                .isInstanceOf(Verdict.Done.class);
        assertThat(town(village))
                .as("volunteers, drivers, households, grids, gaps, reached, left")
                .endsWith(" 1 1 4 2 0 2 2");
    }

    private ContactReport report(HouseholdId home, boolean reached, boolean stops) {
        return new ContactReport(
                new ContactId(UUID.randomUUID()),
                home,
                ContactWay.DOORSTEP,
                reached,
                stops,
                false,
                OffsetDateTime.now(clock),
                Map.of());
    }

    // the village's line, its tags away
    private String town(Village village) throws Exception {
        var town = village.code().substring(0, 9);
        var page = browser.perform(get("/towns/" + town + "/volunteers").with(TestSignIn.as(Role.TOWN_COMMITTEE, town)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("已联系", "还要去");
        return page.substring(page.indexOf("<tbody>"), page.indexOf("</tr>", page.indexOf("<tbody>")))
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .trim();
    }

    private String page(Village village, String ending) throws Exception {
        var answer = browser.perform(
                        get("/villages/" + village.code() + ending).with(TestSignIn.as(village.as(Role.VILLAGE_TEAM))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(ending).isEqualTo(200);
        return answer.getContentAsString();
    }
}
