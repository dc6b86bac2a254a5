package org.huanjie.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.huanjie.access.TestSignIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.huanjie.Confirmed;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Role;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.objection.ObjectionSubject;
import org.huanjie.objection.Objections;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.line.RollText;
import org.huanjie.roll.voter.RollState;
import org.huanjie.roll.voter.RollCalendar;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 名单页面 — what the village election committee and the public see and do. */
@HuanjieIT
class RollPagesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    Roll roll;

    @Autowired
    Objections objections;

    @Autowired
    RollCalendar calendar;

    @Autowired
    Pace pace;

    String village;
    String at;

    @BeforeEach
    void registering() {
        var county = places.newCounty(1, 1);
        village = county.village();
        at = "/villages/" + village + "/roll";
        elections.open(county);
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.REGISTERING);
        clock.set(LocalDate.of(2017, 2, 11));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void theListShowsNoMoreThanTheLastFour() throws Exception {
        var voter = rolls.voters(village, 3).getFirst();
        browser.perform(get(at).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(voter.name()),
                                containsString(voter.maskedNumber()),
                                containsString("2017 年 2 月 12 日"))));
        browser.perform(get(at).param("q", voter.maskedNumber().substring(14))
                        .with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(content().string(containsString(voter.name())));
    }

    @Test
    void aFileIsLoadedThroughThePage() throws Exception {
        upload(RollText.file(village.substring(0, 6), 0, 3)).andExpect(redirectedUrl(at));
        assertThat(Scope.of(village).call(() -> roll.registered(village))).isEqualTo(3);
    }

    @Test
    void aFaultyFileComesBackWithItsFaultsAndAsAFileToCorrect() throws Exception {
        upload(RollText.header() + "李红,男,1920-01-01,330326192001010020,1,1\n")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("性别与身份证号不一致"), containsString("faults.csv"))));
        browser.perform(get(at + "/import/faults.csv").with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(containsString("性别: 性别与身份证号不一致")));
        upload(RollText.header() + RollText.line("李红", "330326192001010020")).andExpect(redirectedUrl(at));
        browser.perform(get(at + "/import/faults.csv").with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isNotFound());
    }

    @Test
    void theTemplateHoldsTheColumns() throws Exception {
        browser.perform(get(at + "/template.csv").with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("姓名,性别,出生日期,身份证号,村民小组,登记类别")));
    }

    @Test
    void oneIsRegisteredByHandAndTheFormComesBackWithItsFaults() throws Exception {
        browser.perform(get(at + "/add").with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isOk());
        browser.perform(add("330326192001010013"))
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("校验码"), containsString("330326192001010013"))));
        browser.perform(add("330326192001010012")).andExpect(redirectedUrl(at));
    }

    @Test
    void aWholeNumberIsShownForAReasonAlone() throws Exception {
        var voter = rolls.voters(village, 1).getFirst();
        var page = at + "/voters/" + voter.id();
        browser.perform(get(page).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(content().string(not(containsString("身份证号：" + village.substring(0, 6)))));
        browser.perform(post(page + "/number").with(csrf()).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().is(422));
        browser.perform(post(page + "/number")
                        .param("why", "核对参选证")
                        .with(csrf())
                        .with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("身份证号：" + village.substring(0, 6))));
    }

    @Test
    void aVoterIsCorrectedAndRemoved() throws Exception {
        var voter = rolls.voters(village, 1).getFirst();
        var page = at + "/voters/" + voter.id();
        browser.perform(post(page)
                        .param("NAME", "新名")
                        .param("SEX", voter.sex().equals("MALE") ? "男" : "女")
                        .param("GROUP", "2")
                        .param("CLASS", "1")
                        .param("ground", "REGISTRATION")
                        .param("reason", "户口簿")
                        .with(csrf())
                        .with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(redirectedUrl(at));
        browser.perform(post(page + "/remove")
                        .param("ground", "DEATH")
                        .param("reason", "x")
                        .with(csrf())
                        .with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().is(422));
        Confirmed.act(
                        browser,
                        post(page + "/remove")
                                .param("ground", "REGISTRATION")
                                .param("reason", "重复登记")
                                .with(csrf())
                                .with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(redirectedUrl(at));
        browser.perform(get(page).with(as(Role.ELECTION_COMMITTEE, village))).andExpect(status().isNotFound());
    }

    @Test
    void theRollIsPostedAnObjectionFiledByAnyoneAndAnswered() throws Exception {
        rolls.voters(village, 3);
        var form = "/v/" + village + "/roll/objection";
        browser.perform(get(form))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("现在不受理")));
        browser.perform(post(at + "/post").with(csrf()).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("今天公布选民名单吗？"), containsString("2017 年 2 月 16 日"))));
        assertThat(Scope.of(village).call(() -> roll.state(village))).isEqualTo(RollState.OPEN);
        Confirmed.act(browser, post(at + "/post").with(csrf()).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(redirectedUrl(at));
        browser.perform(get(form)).andExpect(content().string(containsString("2017 年 2 月 16 日")));
        browser.perform(post(form).param("name", "").param("text", "漏登王某").with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("漏登王某")));
        var receipt = browser.perform(
                        post(form).param("name", "王某").param("text", "漏登王某").with(csrf()))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        browser.perform(get(receipt))
                .andExpect(content().string(allOf(containsString("2017 年 2 月 14 日"), not(containsString("王某")))));
        var id = Scope.of(village)
                .call(() -> objections.of(
                        calendar.election(village).orElseThrow().first(),
                        Set.of(ObjectionSubject.ROLL),
                        TestSignIn.person(Role.ELECTION_COMMITTEE, village),
                        0))
                .getFirst()
                .id();
        browser.perform(get(at + "/objections").with(as(Role.TOWN_COMMITTEE, village.substring(0, 9))))
                .andExpect(content().string(containsString("漏登王某")));
        Confirmed.act(
                        browser,
                        post(at + "/objections/" + id + "/decide")
                                .param("upheld", "true")
                                .param("answer", "已补登")
                                .with(csrf())
                                .with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(redirectedUrl(at + "/objections"));
        browser.perform(get(receipt)).andExpect(content().string(containsString("已补登")));
        browser.perform(post(at + "/settle").with(csrf()).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().is(422));
        clock.set(LocalDate.of(2017, 2, 17));
        Confirmed.act(browser, post(at + "/settle").with(csrf()).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(redirectedUrl(at));
    }

    @Test
    void objectionsArePagedAndWhoeverFloodsIsToldSoInWords() throws Exception {
        rolls.voters(village, 3);
        Confirmed.act(browser, post(at + "/post").with(csrf()).with(as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(redirectedUrl(at));
        for (int n = 0; n < 3; n++) {
            objects("198.51.100.21", "漏登王某" + n).andExpect(status().isSeeOther());
        }
        objects("198.51.100.21", "漏登李某")
                .andExpect(status().is(422))
                .andExpect(content().string(allOf(containsString("一小时内从您这里提出的太多"), containsString("漏登李某"))));
        objects("198.51.100.22", "漏登李某").andExpect(status().isSeeOther());
        for (int n = 4; n <= Objections.PAGE; n++) {
            objects("198.51.100." + (22 + n), "漏登赵某" + n).andExpect(status().isSeeOther());
        }
        var first = listed(at + "/objections", "?page=1");
        var second = listed(at + "/objections?page=1", "?page=0");
        assertThat(first).hasSize(Objections.PAGE).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(1);
    }

    private List<String> listed(String page, String link) throws Exception {
        var shown = browser.perform(get(page).with(as(Role.TOWN_COMMITTEE, village.substring(0, 9))))
                .andExpect(content().string(containsString(link)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return Pattern.compile("漏登.某\\d*")
                .matcher(shown)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void whoeverLoadsFilesWithoutEndIsToldSoBeforeTheNextIsRead() throws Exception {
        var committee = TestSignIn.person(Role.ELECTION_COMMITTEE, village);
        var lists = 0;
        while (pace.list(committee)) {
            lists++;
        }
        assertThat(lists).isPositive();
        browser.perform(multipart(at + "/import")
                        .file(new MockMultipartFile(
                                "file", "roll.csv", "text/csv", "无头".getBytes(StandardCharsets.UTF_8)))
                        .with(csrf().asHeader())
                        .with(as(committee)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("一小时内您导入的文件太多")));
    }

    private ResultActions objects(String address, String text) throws Exception {
        return browser.perform(post("/v/" + village + "/roll/objection")
                .param("name", "王某")
                .param("text", text)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                }));
    }

    @Test
    void aReceiptOfAnotherVillageIsNotThere() throws Exception {
        browser.perform(get("/v/" + village + "/roll/objection/" + new java.util.UUID(0, 7)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseComesIn() throws Exception {
        browser.perform(get(at).with(as(Role.BALLOT_ISSUER, village))).andExpect(status().isForbidden());
        browser.perform(get(at).with(as(Role.ELECTION_COMMITTEE, "330326103210")))
                .andExpect(status().isNotFound());
        browser.perform(post(at + "/post").with(csrf()).with(as(Role.TOWN_COMMITTEE, village.substring(0, 9))))
                .andExpect(status().isForbidden());
    }

    @Test
    void everyPageSpeaksEnglish() throws Exception {
        rolls.voters(village, 1);
        for (var page : java.util.List.of(
                at, at + "/import", at + "/add", at + "/objections", "/v/" + village + "/roll/objection")) {
            browser.perform(get(page)
                            .cookie(new jakarta.servlet.http.Cookie("language", "en"))
                            .with(as(Role.ELECTION_COMMITTEE, village)))
                    .andExpect(status().isOk());
        }
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder add(String number) {
        return post(at + "/add")
                .param("NAME", "王小明")
                .param("SEX", "男")
                .param("BIRTH_DATE", "1920-01-01")
                .param("NUMBER", number)
                .param("GROUP", "1")
                .param("CLASS", "1")
                .param("ground", "REGISTRATION")
                .param("reason", "本人申请")
                .with(csrf())
                .with(as(Role.ELECTION_COMMITTEE, village));
    }

    private org.springframework.test.web.servlet.ResultActions upload(String csv) throws Exception {
        var file = new MockMultipartFile("file", "roll.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return browser.perform(multipart(at + "/import")
                .file(file)
                .with(csrf().asHeader())
                .with(as(Role.ELECTION_COMMITTEE, village)));
    }
}
