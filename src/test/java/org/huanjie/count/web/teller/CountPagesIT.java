package org.huanjie.count.web.teller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.account.AccountOffice;
import org.huanjie.access.who.AccountFixture;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.count.CountFixture;
import org.huanjie.count.Counts;
import org.huanjie.count.sitting.CountNews.Topic;
import org.huanjie.count.sitting.Mode;
import org.huanjie.count.web.board.Seats;
import org.huanjie.count.web.board.Watchers;
import org.huanjie.election.stage.Body;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Busy;
import org.huanjie.shell.Verdict;
import org.huanjie.store.keys.DayKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 计票的网页 — a whole count by the pages, and the board that everyone may watch. */
@HuanjieIT
class CountPagesIT {

    private static final Pattern READ = Pattern.compile("data-read=\"(\\d+)\"");

    @Autowired
    MockMvc browser;

    @Autowired
    CountFixture fixture;

    @Autowired
    PollFixture polls;

    @Autowired
    AccountFixture accounts;

    @Autowired
    AccountOffice office;

    @Autowired
    Counts counts;

    @Autowired
    Watchers watchers;

    @Autowired
    Seats seats;

    @Autowired
    DayKeys keys;

    @Test
    void aCountWhoseKeyIsLostIsBegunAnewOnlyAfterAPageThatSaysWhatFollows() throws Exception {
        var village = fixture.counting(20, 12);
        control(village, "/open", "mode", "ONE").andExpect(redirectedUrl(path(village)));
        browser.perform(form(village, Role.SCRUTINEER, "/anew")).andExpect(status().isUnprocessableContent());
        keys.destroy(DayKeys.Use.COUNT, UUID.fromString(sitting(village)));
        browser.perform(form(village, Role.SCRUTINEER, "/anew"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("逐张留有记录")));
        assertThat(keys.find(DayKeys.Use.COUNT, UUID.fromString(sitting(village))))
                .as("asked, not done")
                .isEmpty();
        control(village, "/anew").andExpect(redirectedUrl(path(village)));
        assertThat(keys.find(DayKeys.Use.COUNT, UUID.fromString(sitting(village))))
                .isPresent();
    }

    @Test
    void aWholeCountGoesByThePages() throws Exception {
        var village = fixture.counting(20, 12);
        control(village, "/open", "mode", "ONE").andExpect(redirectedUrl(path(village)));
        var sitting = sitting(village);
        accounts.open(village.as(Role.SCRUTINEER));
        accounts.open(village.as(Role.TELLER));
        control(village, "/recovered", "recovered", "13")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("收回多于发出，选举无效")));
        control(village, "/recovered", "recovered", "12")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("由另一个人")));
        confirmed(village, Role.ELECTION_COMMITTEE, "/recovered", "recovered", "12")
                .andExpect(redirectedUrl(path(village)));
        for (int n = 0; n < 12; n++) {
            key(village, sitting, UUID.randomUUID(), n, n == 3 ? "1 3 4 5 6" : "1 3 4 5")
                    .andExpect(status().isOk());
        }
        control(village, "/close").andExpect(status().isUnprocessableContent()); // nobody signed beside
        control(village, "/close", "second-name", village.as(Role.TELLER).signInName(), "second-password", "another")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第二人的账号、密码或动态口令不对")));
        assertThat(village.call(() -> counts.sitting(village.election()).orElseThrow())
                        .closed())
                .isFalse();
        byTwo(village, Role.SCRUTINEER, "/close", Role.TELLER).andExpect(redirectedUrl(path(village)));
        browser.perform(get(path(village)).with(as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("当场宣布结果")))
                .andExpect(content().string(containsString("当选")));
        stage(village)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("两人")));
        byTwo(village, Role.ELECTION_COMMITTEE, "/declare", Role.TELLER)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("计票员不能在村民委员会的计票中会同宣布结果")));
        byTwo(village, Role.ELECTION_COMMITTEE, "/declare", Role.SCRUTINEER).andExpect(redirectedUrl(path(village)));
        browser.perform(get(path(village)).with(as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(content().string(containsString("两人结束")))
                .andExpect(content().string(containsString("两人宣布")));
        browser.perform(get("/v/" + village.code() + "/count/villagers-committee"))
                .andExpect(content().string(containsString("结果已宣布")));
    }

    @Test
    void theTellerSeesWhatASheetWasReadAs() throws Exception {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12).toString();
        key(village, sitting, UUID.randomUUID(), 0, "1 3 4 5 6")
                .andExpect(content().string(containsString("第 1 张，有效")))
                .andExpect(content().string(containsString("作废（超过应选名额）")));
        key(village, sitting, UUID.randomUUID(), 1, "1 99")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有代码 99")))
                .andExpect(content().string(containsString("value=\"1 99\"")));
    }

    @Test
    void aSheetThatIsSentAgainIsNotReadTwice() throws Exception {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12).toString();
        var token = UUID.randomUUID();
        key(village, sitting, token, 0, "1 3").andExpect(content().string(containsString("第 1 张，有效")));
        key(village, sitting, token, 0, "1 3").andExpect(content().string(containsString("没有再记")));
        assertThat(village.call(() -> counts.hallBoard(village.election())).read())
                .isEqualTo(1);
    }

    @Test
    void aSheetIsUndoneAndAPersonWrittenInByThePage() throws Exception {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 12).toString();
        key(village, sitting, UUID.randomUUID(), 0, "1 3").andExpect(status().isOk());
        teller(village, "/undo", "number", "1", "reason", "MISKEYED").andExpect(redirectedUrl(path(village)));
        var voter = village.voters().get(15);
        browser.perform(get(path(village)).param("writeIn", voter.name()).with(as(Role.TELLER, village.code())))
                .andExpect(content().string(containsString(voter.id().toString())))
                .andExpect(content().string(containsString("已撤销")));
        // the answer for one name is not taken for another, nor for none
        for (var asked : List.of("", village.voters().get(14).name())) {
            for (var at : List.of("/write-in", "/written-in")) {
                teller(village, at, "post", "CHAIR", "voter", voter.id().toString(), "q", asked)
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("不在这次查到的名单里")));
            }
        }
        teller(village, "/write-in", "post", "CHAIR", "voter", voter.id().toString(), "q", voter.name())
                .andExpect(redirectedUrl(path(village)));
        browser.perform(get("/villages/" + village.code() + "/count").with(as(Role.TELLER, village.code())))
                .andExpect(redirectedUrl(path(village)));
    }

    @Test
    void withoutAScriptTwoTellersCountByTheFormAndAWriteInIsSearchedFromTheSameLine() throws Exception {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2, Mode.TWO).toString();
        var one = teller(village, 1);
        var other = teller(village, 2);
        form(village, sitting, 1, "1 3", one).andExpect(content().string(containsString("第 1 张已记下")));
        form(village, sitting, 1, "1 4", other)
                .andExpect(content().string(containsString("第 1 张两席不一致")))
                .andExpect(content().string(containsString("<kbd>1 3</kbd>")));
        form(village, sitting, 2, "1 4", other)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("第 1 张两席不一致。")));
        form(village, sitting, 1, "1 3 r2", other).andExpect(content().string(containsString("第 1 张，有效")));
        form(village, sitting, 2, "bw " + village.voters().get(15).name(), one)
                .andExpect(content()
                        .string(containsString(village.voters().get(15).id().toString())));
    }

    @Test
    void thePageShowsThroughWhoseHandsTheTellersAccountsWent() throws Exception {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2, Mode.TWO).toString();
        var town = TestSignIn.person(Role.TOWN_COMMITTEE, village.code().substring(0, 9));
        var wish = new AccountOffice.Wish("ji-" + village.code(), "计甲", Role.TELLER, village.code());
        var opened = (AccountOffice.Outcome.Done) village.call(() -> office.open(wish, town));
        form(village, sitting, 1, "1 3", opened.account()).andExpect(status().isUnprocessableContent());
        polls.present(village, opened.account().signInName());
        form(village, sitting, 1, "1 3", opened.account()).andExpect(status().isOk());
        browser.perform(get(path(village)).with(as(Role.SCRUTINEER, village.code())))
                .andExpect(content().string(containsString("由 " + town.signInName() + " 开设")));
    }

    @Test
    void aDeviceGetsAReceiptForEachKeyingAndItsToken() throws Exception {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2, Mode.TWO).toString();
        var one = teller(village, 1);
        var token = UUID.randomUUID();
        keying(village, sitting, token, 1, "1 3", one)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.acknowledged").value(token.toString()))
                .andExpect(jsonPath("$.state").value("KEPT"));
        keying(village, sitting, token, 1, "1 3", one)
                .andExpect(jsonPath("$.state").value("REPEATED"));
        keying(village, sitting, UUID.randomUUID(), 2, "99", one)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.acknowledged").value(""))
                .andExpect(jsonPath("$.later").value(false))
                .andExpect(jsonPath("$.faults[0].text").value(containsString("没有代码 99")));
    }

    @Test
    void whoPresidesDecidesDoubtsComparesTotalsAndHandsSidesOver() throws Exception {
        var village = fixture.counting(20, 12);
        var sitting = fixture.opened(village, 2).toString();
        key(village, sitting, UUID.randomUUID(), 0, "d1").andExpect(content().string(containsString("存疑")));
        send(village, Role.ELECTION_COMMITTEE, "/ruling", "number", "1", "keys", "9", "ground", "INTENT_CLEAR")
                .andExpect(status().isUnprocessableContent());
        send(village, Role.ELECTION_COMMITTEE, "/ruling", "number", "1", "keys", "1 3", "ground", "INTENT_CLEAR")
                .andExpect(redirectedUrl(path(village)));
        send(village, Role.SCRUTINEER, "/comparison", "read", "1", "name", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("现在不需要核对")))
                .andExpect(content().string(containsString("请写核对人的姓名")));
        send(village, Role.SCRUTINEER, "/side", "side", "A").andExpect(status().isUnprocessableContent());
        teller(village, "/side", "side", "A").andExpect(status().isUnprocessableContent());
    }

    static SignedIn teller(Village village, int n) {
        var one = village.as(Role.TELLER);
        return new SignedIn(new UUID(3, n), one.signInName() + "-" + n, one.personName(), one.role(), one.division());
    }

    ResultActions form(Village village, String sitting, int number, String keys, SignedIn who) throws Exception {
        return keyed(village, "/sheet", sitting, UUID.randomUUID(), number, keys, who);
    }

    ResultActions keying(Village village, String sitting, UUID token, int number, String keys, SignedIn who)
            throws Exception {
        return keyed(village, "/keying", sitting, token, number, keys, who);
    }

    ResultActions keyed(Village village, String at, String sitting, UUID token, int number, String keys, SignedIn who)
            throws Exception {
        return browser.perform(post(path(village) + at)
                .param("sitting", sitting)
                .param("token", token.toString())
                .param("number", Integer.toString(number))
                .param("keys", keys)
                .with(as(who))
                .with(csrf()));
    }

    @Test
    void theVillageTeamDoesNotControlTheVillagersVote() throws Exception {
        var village = fixture.counting(20, 12);
        browser.perform(post(path(village) + "/open")
                        .with(as(Role.VILLAGE_TEAM, village.code()))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("村专班不能在村民委员会的计票中主持计票")));
        assertThat(village.call(() -> counts.sitting(village.election()))).isEmpty();
    }

    @Test
    void theHallSeesEachSheetAsItIsReadAndEveryoneElseStepsOfFive() throws Exception {
        var village = fixture.counting(20, 16);
        var everyones = "/v/" + village.code() + "/count/villagers-committee";
        browser.perform(get(everyones))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("尚未计票")))
                .andExpect(content().string(containsString("每 5 张一步")));
        var sitting = fixture.opened(village, 16);
        var outside = watched(get(everyones + "/events"));
        var hall = watched(get(path(village) + "/board/events").with(as(Role.SCRUTINEER, village.code())));
        var topic = new Topic(village.code(), Body.VILLAGERS_COMMITTEE);
        assertThat(watchers.watching(new Watchers.View(topic, true))).isEqualTo(1);
        assertThat(watchers.watching(new Watchers.View(topic, false))).isEqualTo(1);
        for (int n = 0; n < 16; n++) {
            fixture.read(village, sitting, n, "1 3");
            shows(hall, n + 1);
        }
        shows(outside, 10);
        assertThat(read(outside)).as("the steps of everyone's board").isSubsetOf(0, 5, 10);
        browser.perform(get(everyones)).andExpect(content().string(containsString("data-read=\"10\"")));
        browser.perform(get(path(village) + "/board").with(as(Role.TELLER, village.code())))
                .andExpect(content().string(containsString("data-read=\"16\"")));
        browser.perform(get("/v/" + village.code())).andExpect(content().string(containsString("共 16 张，本页已显示 10 张")));
        assertThat(village.call(() -> counts.close(
                        village.election(), village.as(Role.SCRUTINEER), village.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        shows(outside, 16);
    }

    @Test
    void whoeverFindsNoLineIsToldWhenToComeAgainAndReadsThePage() throws Exception {
        var village = fixture.counting(20, 16);
        var board = "/v/" + village.code() + "/count/villagers-committee";
        var taken = new ArrayList<Runnable>();
        assertThatThrownBy(() -> {
                    while (true) {
                        taken.add(seats.outside("198.51.100.9"));
                    }
                })
                .isInstanceOf(Busy.class);
        browser.perform(from("198.51.100.9", get(board + "/events").accept("text/event-stream")))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        browser.perform(from("198.51.100.9", get(board))).andExpect(status().isOk());
        browser.perform(from("198.51.100.10", get(board + "/events").accept("text/event-stream")))
                .andExpect(request().asyncStarted());
        taken.forEach(Runnable::run);
        browser.perform(from("198.51.100.9", get(board + "/events").accept("text/event-stream")))
                .andExpect(request().asyncStarted());
    }

    private static MockHttpServletRequestBuilder from(String address, MockHttpServletRequestBuilder asked) {
        return asked.with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private MvcResult watched(MockHttpServletRequestBuilder asked) throws Exception {
        return browser.perform(asked.accept("text/event-stream"))
                .andExpect(request().asyncStarted())
                .andReturn();
    }

    private static void shows(MvcResult watching, int sheets) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(read(watching)).contains(sheets));
    }

    private static List<Integer> read(MvcResult watching) throws Exception {
        return READ.matcher(watching.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    @Test
    void theBoardOfNoVillageIsNotThere() throws Exception {
        browser.perform(get("/v/999999999999/count/villagers-committee")).andExpect(status().isNotFound());
        browser.perform(get("/v/330326/count/villagers-committee")).andExpect(status().isNotFound());
        browser.perform(get("/v/x/count/villagers-committee/events")).andExpect(status().isNotFound());
    }

    ResultActions key(Village village, String sitting, UUID token, int after, String keys) throws Exception {
        return browser.perform(post(path(village) + "/sheet")
                .param("sitting", sitting)
                .param("token", token.toString())
                .param("number", Integer.toString(after + 1))
                .param("keys", keys)
                .with(as(Role.TELLER, village.code()))
                .with(csrf()));
    }

    ResultActions control(Village village, String step, String... form) throws Exception {
        return confirmed(village, Role.SCRUTINEER, step, form);
    }

    /** As a browser sends it: once for the confirmation, then the confirmation's own form. */
    ResultActions confirmed(Village village, Role role, String step, String... form) throws Exception {
        return Confirmed.act(browser, form(village, role, step, form));
    }

    ResultActions byTwo(Village village, Role role, String step, Role second) throws Exception {
        return confirmed(
                village,
                role,
                step,
                "second-name",
                village.as(second).signInName(),
                "second-password",
                AccountFixture.PASSWORD);
    }

    /** The way past the count's page. */
    ResultActions stage(Village village) throws Exception {
        return browser.perform(post("/villages/" + village.code() + "/election/villagers-committee/stage")
                .param("expected", "COUNTING")
                .param("next", "DECLARED")
                .with(as(Role.ELECTION_COMMITTEE, village.code()))
                .with(csrf()));
    }

    ResultActions teller(Village village, String step, String... form) throws Exception {
        return send(village, Role.TELLER, step, form);
    }

    ResultActions send(Village village, Role role, String step, String... form) throws Exception {
        return browser.perform(form(village, role, step, form));
    }

    private static MockHttpServletRequestBuilder form(Village village, Role role, String step, String... form) {
        var request = post(path(village) + step).with(as(role, village.code())).with(csrf());
        for (int n = 0; n < form.length; n += 2) {
            request.param(form[n], form[n + 1]);
        }
        return request;
    }

    String sitting(Village village) {
        return village.call(
                () -> counts.sitting(village.election()).orElseThrow().id().toString());
    }

    static String path(Village village) {
        return "/villages/" + village.code() + "/count/villagers-committee";
    }
}
