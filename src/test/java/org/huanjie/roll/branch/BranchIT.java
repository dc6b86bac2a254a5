package org.huanjie.roll.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.roll.Roll;
import org.huanjie.roll.line.RollWords;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 党员名册 — a branch elects by its own list, before there is any roll of the villagers. */
@HuanjieIT
class BranchIT {

    private static final LocalDate TODAY = LocalDate.of(2017, 2, 18);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture elections;

    @Autowired
    BranchMembers members;

    @Autowired
    Eligible eligible;

    @Autowired
    Candidates candidates;

    @Autowired
    Meetings meetings;

    @Autowired
    Roll roll;

    @Autowired
    RollWords words;

    @Autowired
    StageDoor door;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    private String village;
    private SignedIn team;
    private Election branch;

    @BeforeEach
    void aBranchBeforeThereIsARoll() {
        clock.set(TODAY);
        var county = places.newCounty(1, 1);
        elections.open(county);
        village = county.village();
        team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        branch = elections.at(village, Body.PARTY_BRANCH, Stage.APPROVED);
    }

    @Test
    void theBranchListsItsCandidatesByItsOwnListBeforeTheVillagersRollIsThere() {
        assertThat(in(() -> roll.registered(village))).isZero();
        assertThat(enter("甲子一 男 1960 正式党员\n甲子二，女，1971，正式党员\n甲子三 男 1998 预备党员\n"
                        + "甲子四 男 1965 正式党员 暂停党内权利\n甲子五 女 1980 正式党员\n甲子六 男 1981 正式党员"))
                .isEmpty();
        assertThat(in(() -> members.entitled(branch))).isEqualTo(4);
        elections.passRules(branch, List.of(new PostSeats(Post.MEMBER, 3)), Map.of());
        for (var name : List.of("甲子一", "甲子二", "甲子五", "甲子六")) {
            assertThat(stand(person(name))).isEmpty();
        }
        for (var barred : List.of("甲子三", "甲子四")) {
            assertThat(stand(person(barred))).as(barred).containsExactly("candidacy.refused.not-member");
            assertThatThrownBy(() -> insert(person(barred))).hasStackTraceContaining("a full member who may");
        }
        assertThat(in(() -> eligible.search(branch, "甲子", 9)))
                .extracting(card -> card.name())
                .containsExactlyInAnyOrder("甲子一", "甲子二", "甲子五", "甲子六");
        assertThat(against(Stage.LIST_SET)).doesNotContain("roll.branch.refused.no-members");
    }

    @Test
    void whoLosesTheirRightsAfterTheyWereEnteredIsNotListed() {
        assertThat(enter("甲子一 男 1960 正式党员\n甲子二 女 1971 正式党员")).isEmpty();
        elections.passRules(branch, List.of(new PostSeats(Post.MEMBER, 3)), Map.of());
        assertThat(stand(person("甲子一"))).isEmpty();
        assertThat(against(Stage.LIST_SET)).doesNotContain("roll.branch.refused.stands");
        assertThat(enter("甲子一 男 1960 正式党员 暂停党内权利")).as("brought up to date").isEmpty();
        assertThat(in(() -> members.of(branch))).hasSize(2);
        assertThat(against(Stage.LIST_SET)).contains("roll.branch.refused.stands");
    }

    @Test
    void withoutAListNoneIsSetAndThoseDueAreThoseOnIt() {
        assertThat(against(Stage.LIST_SET)).contains("roll.branch.refused.no-members");
        assertThatThrownBy(() -> force(Stage.APPROVED, Stage.LIST_SET))
                .hasStackTraceContaining("the branch has no list of members");
        elections.members(branch, 8);
        branch = elections.at(village, Body.PARTY_BRANCH, Stage.LIST_SET);
        meet(9);
        assertThat(against(Stage.MEETING)).contains("roll.branch.refused.due");
        assertThatThrownBy(() -> force(Stage.LIST_SET, Stage.MEETING))
                .hasStackTraceContaining("those due at the meeting are the members who vote");
        meet(8);
        assertThat(against(Stage.MEETING)).doesNotContain("roll.branch.refused.due");
    }

    @Test
    void everyFaultIsSaidAtOnceWithItsLine() {
        assertThat(enter("，男，1960，正式党员\n甲子一 无 60 党员 有\n甲子二 女 1971 正式党员\n甲子二 女 1971 正式党员 享有党内权利 多"))
                .containsExactlyInAnyOrder(
                        "roll.branch.refused.no-name",
                        "roll.branch.refused.sex",
                        "roll.branch.refused.birth-year",
                        "roll.branch.refused.standing",
                        "roll.branch.refused.rights",
                        "roll.branch.refused.too-much");
        assertThat(enter("甲子二 女 1971 正式党员\n甲子 二 女 1971 正式党员\n甲子二 女 1971 正式党员"))
                .contains("roll.branch.refused.twice");
        assertThat(enter("")).containsExactly("roll.branch.refused.no-lines");
        assertThat(in(() -> members.of(branch))).isEmpty();
    }

    @Test
    void aFileIsReadAsWhatIsTyped() throws Exception {
        var csv = "姓名,性别,出生年份,党籍,党内权利\n甲子一,男,1960,正式党员,\n甲子二,女,1971,预备党员,\n";
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(keys(BranchLines.read(csv.getBytes(charset), words, TODAY))).isEmpty();
        }
        assertThat(keys(BranchLines.read(new byte[] {'P', 'K', 1}, words, TODAY)))
                .containsExactly("roll.branch.refused.no-file");
        browser.perform(multipart("/villages/" + village + "/branch/file")
                        .file(new MockMultipartFile("file", "党员.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf().asHeader())
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village)))
                .andExpect(status().is3xxRedirection());
        browser.perform(get("/villages/" + village + "/branch").with(TestSignIn.as(Role.TOWN_COMMITTEE, village.substring(0, 9))))
                .andExpect(content().string(containsString("甲子一")))
                .andExpect(content().string(containsString("党员 2 人，其中有选举权、应到会的 1 人")));
        browser.perform(get("/villages/" + village + "/branch").with(TestSignIn.as(Role.ELECTION_COMMITTEE, village)))
                .andExpect(status().isForbidden());
        browser.perform(post("/villages/" + village + "/branch")
                        .param("lines", "甲子三 男 1900 什么")
                        .with(csrf())
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("甲子三 男 1900 什么")))
                .andExpect(content().string(not(containsString("<b>甲子三</b>"))));
    }

    @Test
    void onceTheMembersHaveMetTheListIsWhatItWasAndGoesWithTheArchive() {
        assertThat(enter("甲子一 男 1960 正式党员")).isEmpty();
        branch = elections.at(village, Body.PARTY_BRANCH, Stage.MEETING);
        assertThat(enter("甲子二 男 1960 正式党员")).containsExactly("election.refused.final");
        var one = in(() -> members.of(branch)).getFirst();
        assertThat(keys(in(() -> members.remove(branch, one, team)))).containsExactly("election.refused.final");
        assertThatThrownBy(() -> change("UPDATE roll.branch_member SET rights = 'SUSPENDED' WHERE id = :id", one))
                .hasMessageContaining("is final");
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        branch = elections.at(village, Body.PARTY_BRANCH, Stage.DECLARED);
        assertThat(in(() -> members.of(branch))).hasSize(1);
        elections.finish(branch, Stage.SECRETARY_CHOSEN);
        assertThat(in(() -> members.of(branch))).isEmpty();
    }

    @Test
    void whoIsOnTheVillagersRollTooIsOnePerson() {
        var member = new VoterId(UUID.randomUUID());
        assertThat(in(() -> eligible.find(branch, member))).isEmpty();
        elections.member(branch, member.uuid(), "甲子九", "MALE", 1966);
        assertThat(in(() -> eligible.find(branch, member)).orElseThrow().birthYear())
                .isEqualTo(1966);
        var committee = elections.find(village, Body.VILLAGERS_COMMITTEE);
        assertThat(in(() -> eligible.find(committee, member)))
                .as("no villagers' ballot names somebody by the branch's list")
                .isEmpty();
    }

    private List<String> enter(String text) {
        return keys(BranchLines.read(text, words, TODAY)
                .<Verdict<Integer>>answer(lines -> in(() -> members.enter(branch, lines, team)), Verdict::refused));
    }

    private VoterId person(String name) {
        return in(() -> members.of(branch)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .person();
    }

    private List<String> stand(VoterId person) {
        return keys(in(() -> candidates.enter(branch.id(), person, Post.MEMBER, Channel.LISTED, "61", "01", team)));
    }

    private void insert(VoterId person) {
        int _ = in(() -> transaction.execute(t -> sql.sql("""
                        INSERT INTO candidacy.candidate (id, election, village, person, name, sex, post, channel, nominators,
                          education, political_status, entered_on)
                        VALUES (gen_random_uuid(), :election, :village, :person, '甲', 'MALE', 'MEMBER', 'LISTED', 0, '61', '01', '2017-02-18')""")
                .param("election", branch.id().uuid())
                .param("village", village)
                .param("person", person.uuid())
                .update()));
    }

    private void change(String statement, BranchMember one) {
        int _ = in(() -> transaction.execute(
                t -> sql.sql(statement).param("id", one.id().uuid()).update()));
    }

    private void force(Stage here, Stage next) {
        var by = TestSignIn.person(Role.TOWN_COMMITTEE, village.substring(0, 9));
        boolean _ = in(() -> transaction.execute(t -> sql.sql("SELECT election.enter_stage(:id, :here, :next, :at, :by)")
                .param("id", branch.id().uuid())
                .param("here", here.name())
                .param("next", next.name())
                .param("at", java.time.OffsetDateTime.now(clock))
                .param("by", by.signInName())
                .query(Boolean.class)
                .single()));
    }

    private void meet(int due) {
        assertThat(in(() -> meetings.hold(
                        branch.id(),
                        MeetingPurpose.PARTY_ELECTION,
                        MeetingKind.PARTY_MEMBERS,
                        TODAY,
                        TODAY,
                        due,
                        due,
                        due,
                        team)))
                .isInstanceOf(Verdict.Done.class);
    }

    private List<String> against(Stage next) {
        return in(() -> door.against(branch, next)).stream().map(Reason::key).toList();
    }

    private static List<String> keys(Verdict<?> verdict) {
        return verdict instanceof Verdict.Refused<?>(var reasons)
                ? reasons.stream().map(Reason::key).toList()
                : List.of();
    }

    private <T> T in(Supplier<T> work) {
        return Scope.of(village).call(work);
    }
}
