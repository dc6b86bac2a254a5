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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.who.AccountFixture;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.DutyFixture;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.archive.HandOver;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.slip.VoterSlips;
import org.huanjie.shell.Verdict;
import org.huanjie.store.keys.DayKeys;
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
    Opening opening;

    @Autowired
    PollFixture fixture;

    @Autowired
    ElectionFixture stages;

    @Autowired
    TestClock clock;

    @Autowired
    AccountFixture accounts;

    @Autowired
    Polling polling;

    @Autowired
    HandOver handOver;

    @Autowired
    DutyFixture readiness;

    @Autowired
    DayKeys keys;

    @Autowired
    ElectionFixture elections;

    @Autowired
    VoterSlips slips;

    @Test
    void theCommitteePreparesOpensAndClosesThePollByItsPage() throws Exception {
        var village = fixture.listed(20);
        var home = "/villages/" + village.code() + "/polling";
        browser.perform(committee(village, get(home)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有设发票台")));
        send(village, home + "/desks", "ballots", "\u3000２４", "desk-1", "1号台", "given-1", "24", "given-3", " ");
        var duties =
                List.of("SCRUTINEER", "CALLER", "TELLER", "ISSUER", "RECORDER", "PARTY_WITNESS", "VILLAGER_WITNESS");
        var staff = duties.stream()
                .flatMap(duty -> Stream.of("names-" + duty, "甲乙" + duty))
                .toArray(String[]::new);
        send(village, home + "/staff", staff);
        browser.perform(committee(
                        village,
                        post(home + "/opening/call")
                                .param("there", "ISSUER:甲乙ISSUER")
                                .with(csrf())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("甲乙ISSUER")));
        readiness.ready(village.code(), duties.stream().map("甲乙"::concat).toList());
        record(village, duties);
        elections.met(elections.find(village.code(), Body.VILLAGERS_COMMITTEE));
        elections.announced(elections.find(village.code(), Body.VILLAGERS_COMMITTEE));
        confirm(village, home + "/prepared");
        confirm(village, home + "/open");
        browser.perform(committee(village, get(home)))
                .andExpect(content().string(containsString("结束投票")))
                .andExpect(content().string(not(containsString("btn-primary"))));
        assertThat(fixture.close(village)).isInstanceOf(Verdict.Done.class);
        browser.perform(get(home).with(as(Role.SCRUTINEER, village.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<button class=\"btn btn-primary\""))));
    }

    @Test
    void theCloseAsksASecondPersonOnNumbersThatStillHold() throws Exception {
        var village = fixture.polling(20);
        var close = "/villages/" + village.code() + "/polling/close";
        var scrutineer = accounts.open(village.as(Role.SCRUTINEER));
        browser.perform(issue(village, 9)).andExpect(status().isOk());
        var first = browser.perform(committee(village, post(close).with(csrf())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("现在结束投票吗？")))
                .andExpect(content().string(containsString("还没有领票的 19 人不能再投票")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        browser.perform(issue(village, 10)).andExpect(status().isOk());
        browser.perform(signed(village, close, Confirmed.shown(first), scrutineer, AccountFixture.PASSWORD))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("情况有了变化")))
                .andExpect(content().string(containsString("还没有领票的 18 人不能再投票")))
                .andExpect(content().string(not(containsString(AccountFixture.PASSWORD))));
        var now = Confirmed.shown(browser.perform(committee(village, post(close).with(csrf())))
                .andReturn()
                .getResponse()
                .getContentAsString());
        browser.perform(signed(village, close, now, scrutineer, "another"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第二人的账号、密码或动态口令不对")))
                .andExpect(content().string(containsString("value=\"" + scrutineer.signInName() + "\"")));
        var teller = accounts.open(village.as(Role.TELLER));
        browser.perform(signed(village, close, now, teller, AccountFixture.PASSWORD))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第二人须是本村的")));
        browser.perform(signed(village, close, now, scrutineer, AccountFixture.PASSWORD))
                .andExpect(redirectedUrl("/villages/" + village.code() + "/polling"));
        assertThat(stages.find(village.code(), Body.VILLAGERS_COMMITTEE).stage())
                .isEqualTo(Stage.COUNTING);
    }

    /** At the roll call whoever has an account types their own password; the poll waits for those who are there. */
    @Test
    void thePollWaitsUntilTheStaffWhoAreThereHaveSignedIn() throws Exception {
        var village = fixture.prepared(20);
        var home = "/villages/" + village.code() + "/polling";
        var teller = accounts.open(new SignedIn(
                UUID.randomUUID(),
                "teller-of-" + village.code(),
                PollFixture.staff(Duty.TELLER),
                Role.TELLER,
                village.code()));
        accounts.open(
                new SignedIn(UUID.randomUUID(), "caller-of-" + village.code(), "未列入", Role.CALLER, village.code()));
        browser.perform(committee(village, get(home + "/opening").param("step", "call")))
                .andExpect(content().string(containsString("还没有登录")))
                .andExpect(content().string(containsString("不在工作人员名单上")));
        browser.perform(committee(village, post(home + "/open").with(csrf()))).andExpect(status().isOk());
        assertThat(village.call(() -> polling.open(village.election(), village.as(Role.ELECTION_COMMITTEE))))
                .isEqualTo(Verdict.refused(PollingRefusal.NOT_SIGNED_IN.of(teller.personName(), Role.TELLER)));
        browser.perform(signed(village, home + "/opening/presence", "", teller, "another"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(signed(village, home + "/opening/presence", "", teller, AccountFixture.PASSWORD))
                .andExpect(redirectedUrl(home + "/opening?step=call"));
        browser.perform(signed(village, home + "/opening/presence", "", teller, AccountFixture.PASSWORD))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经登录过")));
        confirm(village, home + "/open");
    }

    MockHttpServletRequestBuilder signed(Village village, String at, String shown, SignedIn second, String password) {
        return committee(
                village,
                post(at).param("shown", shown)
                        .param("second-name", second.signInName())
                        .param("second-password", password)
                        .with(csrf()));
    }

    @Test
    void theMarksAreBegunAnewOnlyAfterAPageThatSaysWhatFollows() throws Exception {
        var village = fixture.polling(20);
        var at = "/villages/" + village.code() + "/polling/marks/anew";
        browser.perform(committee(village, post(at).with(csrf()))).andExpect(status().isUnprocessableContent());
        keys.destroy(DayKeys.Use.POLL, village.election().uuid());
        browser.perform(committee(village, post(at).with(csrf())))
                .andExpect(content().string(containsString("领票登记全部清空")));
        assertThat(keys.find(DayKeys.Use.POLL, village.election().uuid()))
                .as("asked, not done")
                .isEmpty();
        confirm(village, at);
        assertThat(keys.find(DayKeys.Use.POLL, village.election().uuid())).isPresent();
    }

    void confirm(Village village, String at) throws Exception {
        Confirmed.act(browser, committee(village, post(at).with(csrf())))
                .andExpect(redirectedUrl("/villages/" + village.code() + "/polling"));
    }

    @Test
    void aFormThatIsRefusedComesBackWithWhatWasTyped() throws Exception {
        var village = fixture.listed(20);
        browser.perform(committee(
                        village,
                        post("/villages/" + village.code() + "/polling/desks")
                                .param("ballots", "60")
                                .param("desk-1", "西村台")
                                .param("given-1", "10")
                                .param("desk-2", "东村台")
                                .param("given-2", "many")
                                .with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"东村台\"")))
                .andExpect(content().string(containsString("value=\"many\"")))
                .andExpect(content().string(containsString("领用的张数须是 1 以上的整数")))
                .andExpect(content().string(not(containsString("最多还能领用"))))
                .andExpect(content().string(not(containsString("<th scope=\"row\">西村台")))); // all of it or nothing
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
        var scrutineer = accounts.open(village.as(Role.SCRUTINEER));
        var back = issuer(
                village,
                post("/villages/" + village.code() + "/polling/take-back")
                        .param("desk", desk.id().toString())
                        .param("voter", voter.id().toString())
                        .param("name", voter.name())
                        .param("reason", "TURNED_BACK")
                        .with(csrf()));
        var asked = browser.perform(back)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("收回这张选票吗？")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        back.param("shown", Confirmed.shown(asked)).param("second-name", scrutineer.signInName());
        browser.perform(back).andExpect(status().isUnprocessableContent());
        browser.perform(back.param("second-password", AccountFixture.PASSWORD))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-kind=\"TAKEN_BACK\"")));
        Confirmed.act(
                        browser,
                        issuer(
                                village,
                                post("/villages/" + village.code() + "/polling/spoil")
                                        .param("desk", desk.id().toString())
                                        .with(csrf())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("一张损坏选票已收起")));
    }

    /** A slip's number finds its voter and nobody else; one that was replaced, was never given or lost its letter finds nobody (R-RG-9). */
    @Test
    void aDeskFindsAVoterByTheNumberOfTheSlip() throws Exception {
        var village = fixture.listed(20);
        var committee = village.as(Role.ELECTION_COMMITTEE);
        var election = stages.find(village.code(), Body.VILLAGERS_COMMITTEE);
        assertThat(village.call(() -> slips.number(election, committee))).isEqualTo(Verdict.done());
        var fifth = village.call(() -> slips.holder(election, 5)).orElseThrow();
        var lost = village.call(() -> slips.holder(election, 2)).orElseThrow();
        assertThat(village.call(() -> slips.replace(election, "C0002", committee))).isInstanceOf(Verdict.Done.class);
        fixture.prepare(village);
        stages.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.VOTE_PREPARED);
        fixture.record(village);
        fixture.open(village);
        for (var typed : List.of("C0005", "c5", " ｃ０００５ ")) {
            assertThat(onDesk(village, typed)).as(typed).containsExactly(fifth.toString());
        }
        assertThat(onDesk(village, "C0021")).as("the new one").containsExactly(lost.toString());
        for (var nobodys : List.of("C0002", "C0022", "C0", "C99999", "0005", "C5 C6")) {
            assertThat(onDesk(village, nobodys)).as(nobodys).doesNotContain(lost.toString(), fifth.toString());
        }
    }

    private Set<String> onDesk(Village village, String typed) throws Exception {
        var page = browser.perform(issuer(
                        village,
                        post("/villages/" + village.code() + "/polling/desk")
                                .param("desk", fixture.desks(village).getFirst().id().toString())
                                .param("q", typed)
                                .header("X-Fragment", "yes")
                                .with(csrf())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return village.voters().stream()
                .map(voter -> voter.id().toString())
                .filter(page::contains)
                .collect(Collectors.toSet());
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
        assertThat(fixture.close(village)).isInstanceOf(Verdict.Done.class);
        var box = fixture.box(village).toString();
        browser.perform(committee(village, get(home + "/boxes")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("投票口封条号")));
        on(village, "boxes", "/slot", "box", box, "slot", "S9");
        on(village, "boxes", "/arrive", "box", box);
        on(village, "boxes", "/seals", "box", box, "seal", "A999", "slot", "S9");
        browser.perform(committee(village, get(home + "/boxes")))
                .andExpect(content().string(containsString("停：封条不符。")))
                .andExpect(content().string(containsString("封的是 A001/S9，读到的是 A999/S9。")))
                .andExpect(content().string(containsString("决定继续")));
        on(village, "boxes", "/seals", "box", box, "seal", "A001", "slot", "S9");
        browser.perform(get(home + "/boxes").with(as(Role.SCRUTINEER, village.code())))
                .andExpect(content().string(containsString("停：封条不符。")))
                .andExpect(content().string(not(containsString("决定继续"))));
        browser.perform(committee(village, post(home + "/boxes/mix").with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("的封条不符")));
        browser.perform(post(home + "/boxes/decide")
                        .param("box", box)
                        .param("ground", "MISREAD")
                        .with(csrf())
                        .with(as(Role.SCRUTINEER, village.code())))
                .andExpect(status().isForbidden());
        Confirmed.act(
                        browser,
                        committee(
                                village,
                                post(home + "/boxes/decide")
                                        .param("box", box)
                                        .param("ground", "MISREAD")
                                        .with(csrf())))
                .andExpect(redirectedUrl(home + "/boxes"));
        Confirmed.act(browser, committee(village, post(home + "/boxes/mix").with(csrf())))
                .andExpect(redirectedUrl(home + "/boxes"));
        browser.perform(committee(village, get(home + "/boxes")))
                .andExpect(content().string(containsString("选票已混合")));
        var signs = post(home + "/boxes/sign")
                .param("duty", "PARTY_WITNESS")
                .param("name", PollFixture.staff(Duty.PARTY_WITNESS))
                .with(csrf());
        Confirmed.act(browser, committee(village, signs)).andExpect(redirectedUrl(home + "/boxes"));
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
        Confirmed.act(
                        browser,
                        committee(
                                village,
                                post(page + "/give").param("place", "镇档案室").with(csrf())))
                .andExpect(redirectedUrl(page));
        var town = as(Role.TOWN_REVIEW, village.code().substring(0, 9));
        browser.perform(get(page).with(town)).andExpect(content().string(containsString("保管期限（按档案规定选择）")));
        browser.perform(post(page + "/receive").with(town).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有选择保管期限")));
        var receipt = post(page + "/receive").with(town).with(csrf()).param("retention", "PERMANENT");
        village.call(() -> handOver.of(village.election()))
                .bags()
                .forEach(bag -> receipt.param("found:" + bag.id(), bag.seal()));
        Confirmed.act(browser, receipt).andExpect(redirectedUrl(page));
        browser.perform(get("/v/" + village.code() + "/account/villagers-committee"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("领到 24 张 = 发出 0 张")));
    }

    @Test
    void aNamesakeOnTheRollIsAskedAbout() throws Exception {
        var village = fixture.listed(20);
        var home = "/villages/" + village.code() + "/polling";
        var voter = village.voters().get(12);
        var asked = browser.perform(committee(
                        village,
                        post(home + "/staff")
                                .param("names-TELLER", voter.name() + "、甲乙外人")
                                .with(csrf())))
                .andExpect(content().string(containsString("都不是，不在本村选民名单上")))
                .andExpect(content().string(containsString(voter.id().toString())))
                .andExpect(content().string(containsString(voter.name() + "、甲乙外人")));
        assertThat(asked.andReturn().getResponse().getStatus()).isEqualTo(200);
        browser.perform(committee(village, get(home)))
                .andExpect(content().string(not(containsString("甲乙外人")))); // all of them or nobody
        send(
                village,
                home + "/staff",
                "names-TELLER",
                voter.name() + "、甲乙外人",
                "bearer-TELLER-" + voter.name(),
                voter.id().toString());
        browser.perform(committee(village, get(home))).andExpect(content().string(containsString("甲乙外人")));
        // “none of them”, said of one name and sent with another: asked anew
        var first = village.voters().getFirst().name();
        browser.perform(committee(
                        village,
                        post(home + "/staff")
                                .param("names-CALLER", first)
                                .param("bearer-CALLER-" + voter.name(), "none")
                                .with(csrf())))
                .andExpect(content().string(containsString(village.voter(0).toString())));
        browser.perform(committee(village, get(home)))
                .andExpect(content().string(not(containsString("value=\"CALLER\"><input type=\"hidden\" name=\"staff\" value=\"" + first))));
    }

    @Test
    void whoIsMeantByATextIsAskedNotTakenFromWhomItFindsFirst() throws Exception {
        var village = fixture.listed(20);
        var home = "/villages/" + village.code() + "/polling";
        var principal = village.voters().get(12);
        var agent = village.voters().get(13);
        clock.set(ElectionFixture.DAY.minusDays(3).atTime(8, 0));
        var part = principal.name().substring(0, 2);
        var form = post(home + "/proxies")
                .param("agent", agent.name())
                .param("kinship", "CHILD")
                .param("absence", "WORK")
                .with(csrf());
        browser.perform(committee(village, form.param("principal", part)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不能确定“" + part + "”是哪一位选民")))
                .andExpect(content().string(containsString(principal.id().toString())));
        form.param("principalIs", principal.id().toString());
        browser.perform(committee(village, form.param("principalFor", agent.name())))
                .andExpect(status().isUnprocessableContent());
        send(
                village,
                home + "/proxies",
                "principal",
                part,
                "principalIs",
                principal.id().toString(),
                "principalFor",
                part,
                "agent",
                agent.name(),
                "kinship",
                "CHILD",
                "absence",
                "WORK");
        browser.perform(committee(
                        village,
                        post(home + "/opening/applicants")
                                .param("applicant", part)
                                .with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(principal.id().toString())));
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

    /** What is wrong at one point leaves the others unsaved too, and everything stands as it was typed. */
    @Test
    void theHallIsTakenDownWholeOrNotAtAll() throws Exception {
        var village = fixture.listed(20);
        var home = "/villages/" + village.code() + "/polling/opening";
        browser.perform(committee(
                        village,
                        post(home + "/venue")
                                .param("booths", "300")
                                .param("checker", " ")
                                .param("met-STAGE", "true")
                                .param("met-CAMERAS", "false")
                                .param("missing-CAMERAS", "东")
                                .with(csrf())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("有 3 处")))
                .andExpect(content().string(containsString("value=\"300\"")))
                .andExpect(content().string(containsString("value=\"东\"")));
        assertThat(village.call(() -> opening.of(village.election()))).satisfies(record -> {
            assertThat(record.booths()).isZero();
            assertThat(record.checks()).isEmpty();
        });
        write(
                village,
                home + "/venue",
                "venue",
                "booths",
                "3",
                "checker",
                "甲乙RECORDER",
                "met-STAGE",
                "true",
                "met-CAMERAS",
                "false",
                "missing-CAMERAS",
                "东侧机位照到写票处");
        assertThat(village.call(() -> opening.of(village.election()).checks()))
                .extracting(check -> check.item() + " " + check.missing().isEmpty())
                .containsExactlyInAnyOrder("STAGE true", "CAMERAS false");
    }

    /** The opening record as its pages send it. */
    void record(Village village, List<String> duties) throws Exception {
        var home = "/villages/" + village.code() + "/polling/opening";
        browser.perform(committee(village, get(home)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("还没有就现在的候选人作回避声明")));
        write(village, home + "/kin", "kin", answers(duties));
        var hall = Stream.concat(
                Stream.of("booths", "4", "checker", "甲乙RECORDER"),
                Stream.of(VenueItem.values()).flatMap(item -> Stream.of("met-" + item, "true")));
        write(village, home + "/venue", "venue", hall.toArray(String[]::new));
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
            var signs = post(home + "/sign")
                    .param("duty", witness)
                    .param("name", "甲乙" + witness)
                    .with(csrf());
            Confirmed.act(browser, committee(village, signs)).andExpect(redirectedUrl(home + "?step=sign"));
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
