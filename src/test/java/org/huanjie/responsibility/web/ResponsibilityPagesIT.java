package org.huanjie.responsibility.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Nomination;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.region.Level;
import org.huanjie.responsibility.bond.Bond;
import org.huanjie.responsibility.bond.Holding;
import org.huanjie.responsibility.bond.Links;
import org.huanjie.responsibility.bond.People;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.responsibility.bond.ThreeOnes;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The three are named, handed over, covered and ended, leaders linked and people asked, by what is typed into the pages. */
@HuanjieIT
class ResponsibilityPagesIT {

    private static final LocalDate DAY = LocalDate.of(2017, 2, 8);

    @Autowired
    Places places;

    @Autowired
    MockMvc browser;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    Candidates candidates;

    @Autowired
    People people;

    @Autowired
    ThreeOnes threeOnes;

    @Autowired
    Links links;

    Places.County county;
    String village;
    String path;
    SignedIn town;
    SignedIn office;

    @BeforeEach
    void aCountyInTerm() {
        county = places.newCounty(2, 2);
        village = county.village();
        path = "/villages/" + village + "/responsibility";
        town = TestSignIn.person(Role.TOWN_COMMITTEE, county.town());
        office = TestSignIn.person(Role.COUNTY_OFFICE, county.code());
        elections.open(county);
        clock.set(DAY.atTime(18, 0));
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void theThreeAreNamedHandedOverCoveredAndEnded() throws Exception {
        as(town, get("/villages/" + village)).andExpect(says("三个一：三人都没定"));
        for (var bond : Bond.values()) {
            as(town, name(bond, "人" + bond.ordinal(), DAY)).andExpect(redirectedUrl(path));
        }
        as(town, get(path)).andExpect(says("三人齐全"));
        as(town, get("/villages/" + village)).andExpect(content().string(not(containsString("三个一：缺"))));
        as(town, form("/bonds", Map.of("bond", "CADRE", "person", id("人2"), "from", "2017-02-13", "why", "调任")))
                .andExpect(redirectedUrl(path));
        as(town, get(path)).andExpect(says("取消人2的接任"));
        as(
                        town,
                        form(
                                "/absences",
                                Map.of(
                                        "bond", "LEADER",
                                        "standIn", id("人1"),
                                        "from", "2017-02-08T17:00",
                                        "until", "2017-02-08T21:00")))
                .andExpect(status().is(422))
                .andExpect(says("止要晚于起，起不早于结对"));
        as(
                        town,
                        form(
                                "/absences",
                                Map.of(
                                        "bond", "LEADER",
                                        "standIn", "none",
                                        "from", "2017-02-08T19:00",
                                        "until", "2017-02-08T21:00")))
                .andExpect(redirectedUrl(path));
        clock.set(DAY.atTime(20, 0));
        as(town, get(path)).andExpect(says("缺联系领导", "外出，无人代班"));
        as(town, get("/villages/" + village)).andExpect(says("三个一：缺联系领导"));
        var officer = held(Bond.OFFICER).id().toString();
        as(town, form("/ends", Map.of("bond", "OFFICER", "holding", officer, "from", "2017-02-08", "why", "退休")))
                .andExpect(redirectedUrl(path));
        as(town, get("/towns/" + county.town() + "/responsibility")).andExpect(says("缺联系领导、民警", "无人代班"));
        as(office, get("/counties/" + county.code() + "/responsibility")).andExpect(says("缺联系领导、民警", "三人都没定", "测试镇2"));
    }

    @Test
    void aFaultyFormComesBackOpenWithAllReasonsAndWhatWasTyped() throws Exception {
        as(town, form("/bonds", Map.of("bond", "CADRE", "from", "明天", "name", "", "duty", "干事", "why", "这一句不能丢")))
                .andExpect(status().is(422))
                .andExpect(says("没有选人", "日期没有填或看不懂", "明天", "这一句不能丢", "干事"));
        as(town, form("/bonds", Map.of("bond", "CADRE", "from", "2017-02-08", "name", "甲", "unit", "")))
                .andExpect(status().is(422))
                .andExpect(says("姓名和单位要填"));
        as(town, name(Bond.CADRE, "甲", DAY)).andExpect(redirectedUrl(path));
        as(town, form("/absences", Map.of("bond", "CADRE", "from", "", "why", "这一句也不能丢")))
                .andExpect(status().is(422))
                .andExpect(says("外出起止没有填全", "没有选代班人", "这一句也不能丢"));
        as(
                        town,
                        form(
                                "/ends",
                                Map.of(
                                        "bond",
                                        "CADRE",
                                        "holding",
                                        held(Bond.CADRE).id().toString(),
                                        "from",
                                        "x")))
                .andExpect(status().is(422))
                .andExpect(says("日期没有填或看不懂"));
        as(town, form("/bonds", Map.of("bond", "MAYOR"))).andExpect(status().isNotFound());
        assertThat(people()).hasSize(1);
    }

    @Test
    void whoeverIsInTheRegisterIsNotEnteredTwice() throws Exception {
        as(town, name(Bond.CADRE, "甲", DAY)).andExpect(redirectedUrl(path));
        as(town, name(Bond.LEADER, "甲", DAY)).andExpect(redirectedUrl(path));
        as(town, form("/bonds", Map.of("bond", "OFFICER", "person", id("甲"), "name", "乙", "from", "2017-02-08")))
                .andExpect(status().is(422))
                .andExpect(says("请只留一个"));
        assertThat(people()).hasSize(1);
    }

    @Test
    void aConflictIsRefusedAskedAboutAndShown() throws Exception {
        var voters = rolls.voters(village, 12);
        var self = voters.getFirst();
        clock.set(LocalDate.of(2017, 2, 17));
        enter(self);
        as(town, name(Bond.CADRE, self.name(), LocalDate.of(2017, 2, 17)))
                .andExpect(status().is(422))
                .andExpect(says("位选民同名", "/people/" + id(self.name()) + "?for=CADRE"));
        var asking = path + "/people/" + id(self.name());
        as(town, get(asking + "?for=CADRE")).andExpect(says("就是" + self.name(), "不是，只是同名"));
        as(town, post(asking).with(csrf()).param("for", "CADRE"))
                .andExpect(status().is(422))
                .andExpect(says("没有说明是不是本村选民", "还没有就全部参选人说明"));
        as(
                        town,
                        post(asking)
                                .with(csrf())
                                .param("for", "CADRE")
                                .param("voter", self.id().toString()))
                .andExpect(redirectedUrl(path + "?bond=CADRE&person=" + id(self.name())));
        as(town, form("/bonds", Map.of("bond", "CADRE", "person", id(self.name()), "from", "2017-02-17")))
                .andExpect(status().is(422))
                .andExpect(says("本人在本村参选"));
        as(town, name(Bond.LEADER, "外来", LocalDate.of(2017, 2, 17))).andExpect(says("还没有就全部参选人说明"));
        var other = path + "/people/" + id("外来");
        as(town, post(other).with(csrf()).param("voter", "NONE").param("kin-" + self.id(), "NONE"))
                .andExpect(redirectedUrl(path));
        as(town, form("/bonds", Map.of("bond", "LEADER", "person", id("外来"), "from", "2017-02-17")))
                .andExpect(redirectedUrl(path));
        as(town, post(other).with(csrf()).param("voter", "NONE").param("kin-" + self.id(), "SIBLING"));
        for (var page : List.of(path, "/towns/" + county.town() + "/responsibility")) {
            as(town, get(page)).andExpect(says("外来是参选人" + self.name() + "的近亲属", "须换人"));
        }
        as(office, get("/counties/" + county.code() + "/responsibility"))
                .andExpect(says("外来是参选人" + self.name() + "的近亲属"));
        for (var role : List.of(Role.AUDITOR, Role.COUNTY_LEADER)) {
            as(TestSignIn.person(role, county.code()), get("/counties/" + county.code() + "/responsibility"))
                    .andExpect(content().string(not(containsString("是参选人"))));
        }
    }

    @Test
    void aLeaderIsLinkedAndUnlinkedAndLoadsAreFound() throws Exception {
        var all = "/counties/" + county.code() + "/responsibility";
        as(office, post(all + "/links").with(csrf()).param("name", "县甲").param("unit", "县"))
                .andExpect(status().is(422))
                .andExpect(says("没有选村", "没有选类别或缘由", "县甲"));
        as(
                        office,
                        post(all + "/links")
                                .with(csrf())
                                .param("name", "县甲")
                                .param("unit", "县")
                                .param("duty", "县领导")
                                .param("village", village)
                                .param("kind", "COMPLEX")
                                .param("ground", "LAND"))
                .andExpect(redirectedUrl(all));
        as(town, name(Bond.CADRE, "王立国", DAY));
        as(office, get(all)).andExpect(says("县甲", "选情复杂村", "征地拆迁"));
        as(office, get(all + "?q=wlg")).andExpect(says("王立国", "（1 人）"));
        as(office, get(all + "?q=wlg&page=x&person=&village=")).andExpect(status().isOk());
        as(TestSignIn.person(Role.RESIDENT_CADRE, village), get(path)).andExpect(says("县甲", "选情复杂村"));
        var link = Scope.of(county.code())
                .call(() -> links.within(county.code()))
                .getFirst()
                .id();
        as(office, post(all + "/links/" + link + "/end").with(csrf())).andExpect(redirectedUrl(all));
        as(office, post(all + "/links/" + link + "/end").with(csrf()))
                .andExpect(status().is(422))
                .andExpect(says("这一挂钩已经解除"));
        as(office, get(all)).andExpect(says("还没有县领导挂钩"));
        var elsewhere = places.newCounty(1, 1);
        as(
                        office,
                        post(all + "/links")
                                .with(csrf())
                                .param("person", id("县甲"))
                                .param("village", elsewhere.village())
                                .param("kind", "KEY")
                                .param("ground", "LAND"))
                .andExpect(status().is(422))
                .andExpect(says("没有选村"));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "PROVINCE_OFFICE")
    void everyRoleReadsWhatItMayAndOnlyTheTwoOfficesSeeForms(Role role) throws Exception {
        as(town, name(Bond.CADRE, "甲", DAY)).andExpect(redirectedUrl(path));
        var who = TestSignIn.person(role, division(role));
        boolean binds = role == Role.TOWN_COMMITTEE || role == Role.COUNTY_OFFICE;
        boolean reads = role.level() != Level.VILLAGE && role != Role.ORGAN
                || List.of(Role.VILLAGE_TEAM, Role.ELECTION_COMMITTEE, Role.RESIDENT_CADRE)
                        .contains(role);
        var page = as(who, get(path));
        if (!reads) {
            page.andExpect(status().isForbidden());
            return;
        }
        page.andExpect(says("甲", "测试单位"))
                .andExpect(content()
                        .string(
                                binds
                                        ? containsString("action=\"" + path + "/bonds\"")
                                        : not(containsString("action=\"" + path))));
        if (!binds) {
            as(who, name(Bond.LEADER, "乙", DAY)).andExpect(status().isForbidden());
            as(who, get(path + "/people/" + id("甲"))).andExpect(status().isForbidden());
        }
        as(who, get("/towns/" + county.town() + "/responsibility"))
                .andExpect(role.level() == Level.VILLAGE ? status().isForbidden() : says("甲"));
        as(who, get("/counties/" + county.code() + "/responsibility"))
                .andExpect(role.level() == Level.COUNTY ? says("甲") : status().isForbidden());
    }

    @Test
    void whatLiesElsewhereIsRefused() throws Exception {
        var elsewhere = "/villages/" + county.village(2) + "/responsibility";
        as(town, get(elsewhere)).andExpect(status().isNotFound());
        as(town, post(elsewhere + "/bonds").with(csrf()).param("bond", "CADRE")).andExpect(status().isNotFound());
        as(town, get("/towns/" + county.towns().get(1) + "/responsibility")).andExpect(status().isNotFound());
        as(town, get(path + "/people/" + UUID.randomUUID())).andExpect(status().isNotFound());
        as(
                        town,
                        form(
                                "/ends",
                                Map.of(
                                        "bond",
                                        "CADRE",
                                        "holding",
                                        UUID.randomUUID().toString(),
                                        "why",
                                        "x")))
                .andExpect(status().is(422))
                .andExpect(says("这一结对已经变了"));
    }

    private void enter(VoterCard voter) {
        var election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
        var nomination = new Nomination(election.id(), voter.id(), Post.MEMBER, Channel.SELF, 0, "61", "13");
        assertThat(Scope.of(village).call(() -> candidates.enter(nomination, RollFixture.committee(village))))
                .isInstanceOf(Verdict.Done.class);
    }

    private String division(Role role) {
        return switch (role.level()) {
            case VILLAGE -> village;
            case TOWN -> county.town();
            default -> county.code();
        };
    }

    private MockHttpServletRequestBuilder name(Bond bond, String name, LocalDate day) {
        return form(
                "/bonds",
                Map.of("bond", bond.name(), "name", name, "unit", "测试单位", "from", day.toString(), "duty", ""));
    }

    private String id(String name) {
        return people().stream()
                .filter(one -> one.personName().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private List<Person> people() {
        return Scope.of(county.code()).call(() -> people.of(county.code()));
    }

    private Holding held(Bond bond) {
        return Scope.of(village).call(() -> threeOnes.now(village)).stream()
                .filter(one -> one.bond() == bond)
                .findFirst()
                .orElseThrow();
    }

    private static org.springframework.test.web.servlet.ResultMatcher says(String... texts) {
        Iterable<Matcher<? super String>> all = java.util.Arrays.stream(texts)
                .<Matcher<? super String>>map(text -> containsString(text))
                .toList();
        return content().string(allOf(all));
    }

    private ResultActions as(SignedIn person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(TestSignIn.as(person)));
    }

    private MockHttpServletRequestBuilder form(String part, Map<String, String> values) {
        var request = post(path + part).with(csrf());
        values.forEach(request::param);
        return request;
    }
}
