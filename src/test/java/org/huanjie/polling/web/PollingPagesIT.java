package org.huanjie.polling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.huanjie.HuanjieIT;
import org.huanjie.access.Role;
import org.huanjie.election.Body;
import org.huanjie.election.ElectionFixture;
import org.huanjie.election.Stage;
import org.huanjie.polling.PollFixture;
import org.huanjie.polling.PollFixture.Village;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 投票的网页 — the committee prepares, opens and closes by the page; desks hand out by theirs. */
@HuanjieIT
class PollingPagesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture fixture;

    @Autowired
    ElectionFixture stages;

    @Test
    void theCommitteePreparesOpensAndClosesThePollByItsPage() throws Exception {
        var village = fixture.listed(20);
        var home = "/villages/" + village.code() + "/polling";
        browser.perform(committee(village, get(home)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有设发票台")));
        send(village, home + "/ballots", "ballots", "24");
        send(village, home + "/desks", "desk", "1号台", "given", "24");
        var duties =
                List.of("SCRUTINEER", "CALLER", "TELLER", "ISSUER", "RECORDER", "PARTY_WITNESS", "VILLAGER_WITNESS");
        for (var duty : duties) {
            send(village, home + "/staff", "duty", duty, "staff", "甲乙" + duty);
        }
        record(village, duties);
        send(village, home + "/prepared");
        send(village, home + "/open");
        browser.perform(committee(village, get(home))).andExpect(content().string(containsString("结束投票")));
        send(village, home + "/close");
        browser.perform(get(home).with(as(Role.SCRUTINEER, village.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<button class=\"btn btn-primary\""))));
    }

    @Test
    void aFormThatIsRefusedComesBackWithWhatWasTyped() throws Exception {
        var village = fixture.listed(20);
        browser.perform(committee(
                        village,
                        post("/villages/" + village.code() + "/polling/desks")
                                .param("desk", "东村台")
                                .param("given", "many")
                                .with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"东村台\"")))
                .andExpect(content().string(containsString("value=\"many\"")));
        browser.perform(committee(
                        village,
                        post("/villages/" + village.code() + "/polling/proxies")
                                .param("principal", "查无此人")
                                .param("agent", "1234")
                                .param("kinship", "CHILD")
                                .with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("查无此人")));
    }

    @Test
    void aDeskFindsAVoterAndHandsOutOneBallot() throws Exception {
        var village = fixture.polling(20);
        var desk = fixture.desks(village).getFirst();
        var voter = village.voters().get(9);
        var page = "/villages/" + village.code() + "/polling/desk";
        browser.perform(issuer(village, get(page)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("请选择本台")));
        var found = post(page)
                .param("desk", desk.id().toString())
                .param("q", voter.name())
                .with(csrf());
        browser.perform(issuer(village, found))
                .andExpect(content().string(containsString(voter.id().toString())))
                .andExpect(content().string(containsString("未领票")))
                .andExpect(content().string(containsString("<html")));
        browser.perform(issuer(village, found.header("X-Fragment", "yes")))
                .andExpect(content().string(containsString("data-text=\"" + voter.name() + "\"")))
                .andExpect(content().string(containsString(voter.id().toString())))
                .andExpect(content().string(containsString("class=\"hj-hand\" hidden")))
                .andExpect(content().string(not(containsString("<html"))));
        browser.perform(issuer(
                        village,
                        get(page)
                                .param("desk", desk.id().toString())
                                .param("voter", voter.id().toString())))
                .andExpect(content().string(containsString("large")))
                .andExpect(content().string(containsString("class=\"hj-hand\"")))
                .andExpect(content().string(not(containsString("class=\"hj-hand\" hidden"))));
        browser.perform(issue(village, 9))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-kind=\"ISSUED\"")))
                .andExpect(content().string(containsString("已发：" + voter.name())));
        browser.perform(issue(village, 9))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("08:00 在 1号台 领票")));
        browser.perform(issuer(
                        village,
                        post("/villages/" + village.code() + "/polling/take-back")
                                .param("election", village.election().toString())
                                .param("desk", desk.id().toString())
                                .param("voter", voter.id().toString())
                                .param("name", voter.name())
                                .param("reason", "TURNED_BACK")
                                .with(csrf())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-kind=\"TAKEN_BACK\"")));
    }

    @Test
    void ofTwoBrowsersAtTheSameInstantOneIsHandedTheBallot() throws Exception {
        var village = fixture.polling(40);
        var barrier = new CyclicBarrier(2);
        try (var browsers = Executors.newFixedThreadPool(2)) {
            for (int n = 10; n < 25; n++) {
                int voter = n;
                Callable<Integer> one = () -> {
                    var request = issue(village, voter);
                    barrier.await();
                    return browser.perform(request).andReturn().getResponse().getStatus();
                };
                var answers = browsers.invokeAll(List.of(one, one));
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void aBallotIssuerOfAnotherVillageFindsNoDeskHere() throws Exception {
        var village = fixture.polling(20);
        browser.perform(get("/villages/" + village.code() + "/polling/desk")
                        .with(as(Role.BALLOT_ISSUER, "900000100200")))
                .andExpect(status().isNotFound());
        browser.perform(get("/villages/" + village.code() + "/polling/desk").with(as(Role.TELLER, village.code())))
                .andExpect(status().isForbidden());
    }

    @Test
    void theBoxesAreBroughtInComparedAndMixedByTheirPage() throws Exception {
        var village = fixture.polling(20);
        var home = "/villages/" + village.code() + "/polling";
        send(village, home + "/close");
        var box = fixture.box(village).toString();
        browser.perform(committee(village, get(home + "/boxes")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("投票口封条号")));
        on(village, "boxes", "/slot", "box", box, "slot", "S9");
        on(village, "boxes", "/arrive", "box", box);
        on(village, "boxes", "/seals", "box", box, "seal", "A999", "slot", "S9");
        browser.perform(committee(village, get(home + "/boxes")))
                .andExpect(content().string(containsString("封条不符")))
                .andExpect(content().string(containsString("决定继续")));
        browser.perform(committee(village, post(home + "/boxes/mix").with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("的封条不符")));
        browser.perform(post(home + "/boxes/decide")
                        .param("box", box)
                        .param("reason", "查明无误")
                        .with(csrf())
                        .with(as(Role.SCRUTINEER, village.code())))
                .andExpect(status().isForbidden());
        on(village, "boxes", "/decide", "box", box, "reason", "登记时抄错一位，录像为证");
        on(village, "boxes", "/mix");
        browser.perform(committee(village, get(home + "/boxes")))
                .andExpect(content().string(containsString("选票已混合")));
        on(
                village,
                "boxes",
                "/sign",
                "duty",
                "PARTY_WITNESS",
                "name",
                PollFixture.staff(org.huanjie.polling.Duty.PARTY_WITNESS));
    }

    @Test
    void theBagsGoFromTheVillageToTheTownByTheirPage() throws Exception {
        var village = fixture.polling(20);
        stages.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        var page = "/villages/" + village.code() + "/polling/archive";
        on(
                village,
                "archive",
                "/bags",
                "seal",
                "D1",
                "VALID_BALLOTS",
                "0",
                "VOID_BALLOTS",
                "0",
                "UNUSED_BALLOTS",
                "24");
        browser.perform(committee(
                        village, post(page + "/give").param("place", "镇档案室").with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没有装袋：计票单")));
        on(
                village,
                "archive",
                "/bags",
                "seal",
                "D2",
                "SPOILED_BALLOTS",
                "0",
                "ROLL",
                "1",
                "TALLY_SHEETS",
                "2",
                "RESULT_REPORT",
                "1");
        on(village, "archive", "/give", "place", "镇档案室");
        var town = as(Role.TOWN_REVIEW, village.code().substring(0, 9));
        browser.perform(get(page).with(town)).andExpect(content().string(containsString("保管期限（按档案规定选择）")));
        browser.perform(post(page + "/receive").with(town).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有选择保管期限")));
        browser.perform(get("/v/" + village.code() + "/account/villagers-committee"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("领到 24 张 = 发出 0 张")));
    }

    @Test
    void aNamesakeOnTheRollIsAskedAbout() throws Exception {
        var village = fixture.listed(20);
        var home = "/villages/" + village.code() + "/polling";
        var voter = village.voters().get(12);
        browser.perform(committee(
                        village,
                        post(home + "/staff")
                                .param("duty", "TELLER")
                                .param("staff", voter.name())
                                .with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("都不是，不在本村选民名单上")))
                .andExpect(content().string(containsString(voter.id().toString())));
        send(
                village,
                home + "/staff",
                "duty",
                "TELLER",
                "staff",
                voter.name(),
                "bearer",
                voter.id().toString());
    }

    void on(Village village, String page, String step, String... form) throws Exception {
        var home = "/villages/" + village.code() + "/polling/" + page;
        var request = post(home + step).with(csrf());
        for (int n = 0; n < form.length; n += 2) {
            request.param(form[n], form[n + 1]);
        }
        browser.perform(committee(village, request)).andExpect(redirectedUrl(home));
    }

    @Test
    void theBallotsOfAMeetingAreTakenDownByItsPage() throws Exception {
        var village = fixture.listed(20);
        var election = stages.at(village.code(), Body.PARTY_BRANCH, Stage.MEETING);
        fixture.meet(election, 10, 9);
        var page = "/villages/" + village.code() + "/polling/meeting/party-branch";
        browser.perform(get(page).with(as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("应到 10 人，实到 9 人")));
        browser.perform(post(page)
                        .with(as(Role.VILLAGE_TEAM, village.code()))
                        .with(csrf())
                        .param("received", "10")
                        .param("issued", "11")
                        .param("spoiled", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"11\"")));
        browser.perform(post(page)
                        .with(as(Role.VILLAGE_TEAM, village.code()))
                        .with(csrf())
                        .param("received", "10")
                        .param("issued", "9")
                        .param("spoiled", "0"))
                .andExpect(redirectedUrl(page));
    }

    MockHttpServletRequestBuilder issue(Village village, int voter) {
        return issuer(
                village,
                post("/villages/" + village.code() + "/polling/issue")
                        .header("X-Fragment", "yes")
                        .param("election", village.election().toString())
                        .param("desk", fixture.desks(village).getFirst().id().toString())
                        .param("voter", village.voter(voter).toString())
                        .param("name", village.voters().get(voter).name())
                        .with(csrf()));
    }

    /** The opening record as its pages send it. */
    void record(Village village, List<String> duties) throws Exception {
        var home = "/villages/" + village.code() + "/polling/opening";
        browser.perform(committee(village, get(home)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有就现在的候选人作回避声明")));
        write(village, home + "/kin", "kin", answers(duties));
        write(village, home + "/booths", "venue", "booths", "4");
        for (var item : List.of("STAGE", "BOOTHS", "CAMERAS", "BOXES_IN_VIEW", "LISTS_POSTED", "WRITER_PLACE")) {
            write(village, home + "/venue", "venue", "item", item, "checker", "甲乙RECORDER", "met", "true");
        }
        var there = duties.stream()
                .flatMap(duty -> java.util.stream.Stream.of("there", duty + ":甲乙" + duty))
                .toArray(String[]::new);
        write(village, home + "/call", "call", there);
        write(village, home + "/boxes", "boxes", "box", "1号箱", "kind", "FIXED");
        write(
                village,
                home + "/boxes/seal",
                "boxes",
                "box",
                fixture.box(village).toString(),
                "seal",
                "a 001",
                "shownBy",
                "甲乙SCRUTINEER");
        browser.perform(committee(village, get(home))).andExpect(content().string(containsString("待签字")));
        for (var witness : List.of("PARTY_WITNESS", "VILLAGER_WITNESS")) {
            write(village, home + "/sign", "sign", "duty", witness, "name", "甲乙" + witness);
        }
        for (var step : List.of("kin", "mobile", "venue", "call", "boxes", "sign")) {
            browser.perform(committee(village, get(home).param("step", step))).andExpect(status().isOk());
        }
    }

    static String[] answers(List<String> duties) {
        return duties.stream()
                .flatMap(duty -> java.util.stream.Stream.of("kin:" + duty + ":甲乙" + duty, "NONE"))
                .toArray(String[]::new);
    }

    void write(Village village, String path, String step, String... form) throws Exception {
        var request = post(path).with(csrf());
        for (int n = 0; n < form.length; n += 2) {
            request.param(form[n], form[n + 1]);
        }
        browser.perform(committee(village, request))
                .andExpect(redirectedUrl("/villages/" + village.code() + "/polling/opening?step=" + step));
    }

    void send(Village village, String path, String... form) throws Exception {
        var request = post(path).with(csrf());
        for (int n = 0; n < form.length; n += 2) {
            request.param(form[n], form[n + 1]);
        }
        browser.perform(committee(village, request))
                .andExpect(redirectedUrl("/villages/" + village.code() + "/polling"));
    }

    static MockHttpServletRequestBuilder committee(Village village, MockHttpServletRequestBuilder request) {
        return request.with(as(Role.ELECTION_COMMITTEE, village.code()));
    }

    static MockHttpServletRequestBuilder issuer(Village village, MockHttpServletRequestBuilder request) {
        return request.with(as(Role.BALLOT_ISSUER, village.code()));
    }
}
