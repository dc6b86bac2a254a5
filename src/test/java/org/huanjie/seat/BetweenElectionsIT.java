package org.huanjie.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.huanjie.seat.SeatsFixture.done;
import static org.huanjie.seat.SeatsFixture.keys;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.Proposed;
import org.huanjie.election.committee.Tie;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingNumbers;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.election.stage.Terms;
import org.huanjie.election.term.Interims;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.region.DivisionCode;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.filling.Fillings;
import org.huanjie.seat.history.EndKind;
import org.huanjie.seat.history.MemberSeats;
import org.huanjie.seat.history.Tenure;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 届中 — after a term's result a member is recalled, the seat is filled by the villagers, and the next term opens over it (R-AF-5..8). */
@HuanjieIT
class BetweenElectionsIT {

    private static final LocalDate DAY = ElectionFixture.DAY;

    @Autowired
    BetweenFixture between;

    @Autowired
    SeatsFixture sits;

    @Autowired
    MemberSeats seats;

    @Autowired
    Endings endings;

    @Autowired
    Fillings fillings;

    @Autowired
    Interims interims;

    @Autowired
    ElectionFixture elections;

    @Autowired
    PollFixture polls;

    @Autowired
    Start start;

    @Autowired
    Meetings meetings;

    @Autowired
    Choices choices;

    @Autowired
    Documents documents;

    @Autowired
    Terms terms;

    @Autowired
    StageDoor door;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    @Test
    void aMemberIsRecalledAndTheSeatIsFilledAndTheNextTermOpens() throws Exception {
        var village = between.declared();
        var member = sits.member(village, 1);
        var recall = between.recalled(sits.heard(village, member));
        assertThat(recall.procedure()).isEqualTo(Procedure.RECALL);
        assertThat(sits.said(village)).contains("MEMBER 1: " + member.name() + "- free");
        assertThat(village.call(() -> terms.at(village.code()).orElseThrow().interim()))
                .isFalse();

        var filled = filled(village);
        assertThat(filled.procedure()).isEqualTo(Procedure.BY_ELECTION);
        var newcomer = sits.member(village, 1);
        assertThat(newcomer.name()).isNotEqualTo(member.name());
        assertThat(newcomer.came().id()).isEqualTo(filled.id());
        assertThat(sits.said(village)).contains("MEMBER 1: " + member.name() + "- " + newcomer.name());

        browser.perform(get("/v/" + village.code() + "/seats"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(member.name())))
                .andExpect(content().string(containsString("/terms/" + village.code() + "-2/v/" + village.code())));
        browser.perform(get("/terms/" + village.code() + "-1/v/" + village.code()))
                .andExpect(status().isOk());
        browser.perform(get("/terms/" + village.code() + "-2/v/" + village.code()))
                .andExpect(status().isOk());

        var county = new DivisionCode(village.code()).county().digits();
        var office = TestSignIn.person(Role.COUNTY_OFFICE, county);
        clock.set(LocalDate.of(2020, 1, 2).atTime(8, 0));
        var next = office.scope()
                .call(() -> terms.open(
                        county, "ZJ2012", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), office));
        assertThat(village.call(() -> terms.at(village.code()).orElseThrow().id()))
                .isEqualTo(next);
        assertThat(sits.said(village)).contains("MEMBER 1: " + member.name() + "- " + newcomer.name());
    }

    @Test
    void aResignationIsTheMembersUntilTheMeetingAcceptsItAndTwoFailedAppraisalsEndAPost() {
        var village = between.declared();
        var one = sits.member(village, 2);
        var team = village.as(Role.VILLAGE_TEAM);
        var letter = done(village, () -> endings.resign(village.code(), one.id(), DAY, "辞职书", team));
        assertThat(done(village, () -> endings.withdraw(village.code(), letter.id(), team)).name())
                .isEqualTo(one.name());
        var again = done(village, () -> endings.resign(village.code(), one.id(), DAY, "辞职书", team));
        assertThat(keys(village, () -> endings.accept(village.code(), again.id(), meeting(30, 19, 19), team)))
                .containsExactly("election.meeting.no-quorum");
        var ended = done(village, () -> endings.accept(village.code(), again.id(), meeting(30, 20, 11), team));
        assertThat(ended.how()).isEqualTo(EndKind.RESIGNED);
        assertThat(sits.said(village)).contains("MEMBER 2: " + one.name() + "- free");
        assertThat(village.call(() -> endings.announceBy(ended))).contains(DAY.plusDays(16)) /* the fifteenth is a Sunday */;

        var other = sits.member(village, 3);
        assertThat(done(
                        village,
                        () -> endings.appraise(village.code(), other.id(), 2017, false, meeting(30, 20, 11), team)))
                .isEmpty();
        assertThat(done(
                        village,
                        () -> endings.appraise(village.code(), other.id(), 2018, false, meeting(30, 20, 11), team)))
                .isPresent();
        assertThat(keys(
                        village,
                        () -> endings.ended(village.code(), other.id(), EndKind.DIED, DAY, "证明", team)))
                .containsExactly("seat.not-sitting");
        assertThat(keys(village, () -> fillings.open(
                        village.code(),
                        Body.VILLAGERS_COMMITTEE,
                        Procedure.BY_MEETING,
                        List.of(new PostSeats(Post.CHAIR, 1)),
                        "村民委员会",
                        team)))
                .containsExactly("seat.above-free");
        var filling = done(village, () -> fillings.open(
                village.code(),
                Body.VILLAGERS_COMMITTEE,
                Procedure.BY_MEETING,
                List.of(new PostSeats(Post.MEMBER, 2)),
                "村民委员会",
                team));
        assertThat(village.call(() -> door.against(filling, Stage.MEETING)))
                .extracting(Reason::key)
                .contains("seat.other-seats", "election.meeting.none");
        assertThat(keys(village, () -> fillings.open(
                        village.code(),
                        Body.VILLAGERS_COMMITTEE,
                        Procedure.BY_MEETING,
                        List.of(new PostSeats(Post.MEMBER, 1)),
                        "村民委员会",
                        team)))
                .containsExactly("election.term.under-way");
        assertThat(done(village, () -> interims.callOff(village.code(), "不再需要", team)).number())
                .isEqualTo(1);
        assertThat(village.call(() -> interims.current(village.code()))).isEmpty();
    }

    @Test
    void aMeetingFillsAFreeSeatAndEverybodyReadsWhoSits() throws Exception {
        var village = between.declared();
        var gone = sits.member(village, 2);
        var team = village.as(Role.VILLAGE_TEAM);
        done(village, () -> endings.ended(village.code(), gone.id(), EndKind.DIED, DAY, "死亡证明", team));
        var filling = done(village, () -> fillings.open(
                village.code(), Body.VILLAGERS_COMMITTEE, Procedure.BY_MEETING, List.of(new PostSeats(Post.MEMBER, 1)), "村民委员会", team));
        assertThat(keys(village, () -> choices.record(filling.id(), chosen("丁新人", Post.MEMBER, 20), team)))
                .contains("election.choice.too-early");
        done(village, () -> start.fix(filling.id(), 1, DAY, team));
        assertThat(keys(village, () -> door.enter(filling.id(), Stage.MEETING, team)))
                .containsExactly("election.meeting.none");
        done(village, () -> meetings.hold(
                filling.id(), MeetingPurpose.FILL_SEATS, MeetingKind.REPRESENTATIVES, DAY.minusDays(4), DAY, 30, 20, 20, team));
        done(village, () -> door.enter(filling.id(), Stage.MEETING, team));
        assertThat(keys(village, () -> choices.record(filling.id(), chosen("丁新人", Post.MEMBER, 10), team)))
                .as("ten of twenty are not more than half").containsExactly("election.choice.no-majority");
        assertThat(keys(village, () -> door.enter(filling.id(), Stage.DECLARED, team)))
                .containsExactly("election.refused.nobody-chosen");
        browser.perform(get("/villages/" + village.code() + "/election/villagers-committee/choices")
                        .with(TestSignIn.as(Role.VILLAGE_TEAM, village.code())))
                .andExpect(content().string(containsString("name=\"name-1\"")))
                .andExpect(content().string(containsString("name=\"namesake-1\"")));
        var member = sits.member(village, 1).name();
        assertThat(keys(village, () -> choices.record(filling.id(), chosen(member, Post.MEMBER, 11), team)))
                .containsExactly("election.choice.sits");
        assertThat(keys(village, () -> choices.record(filling.id(), namesake(member), team)))
                .as("the roll knows one of that name alone").containsExactly("election.choice.sits");
        done(village, () -> choices.record(filling.id(), chosen("丁新人", Post.CHAIR, 11), team));
        assertThat(keys(village, () -> door.enter(filling.id(), Stage.DECLARED, team)))
                .as("the chair's seat is not free").containsExactly("seat.other-posts");
        done(village, () -> choices.record(filling.id(), chosen("丁新人", Post.MEMBER, 11), "职务登记错误", team));
        done(village, () -> door.enter(filling.id(), Stage.DECLARED, team));

        assertThat(sits.said(village)).contains("MEMBER 2: " + gone.name() + "- 丁新人");
        assertThat(village.call(() -> interims.current(village.code()))).as("the village is in its term again").isEmpty();
        for (var page : List.of("/v/" + village.code() + "/seats", "/terms/" + village.code() + "-1/v/" + village.code())) {
            browser.perform(get(page)).andExpect(status().isOk()).andExpect(content().string(containsString("丁新人")));
        }
        browser.perform(get("/v/" + village.code())).andExpect(status().isOk());
    }

    /** Supervisors are chosen by a meeting at the change of term: they have seats as whoever was elected by ballots has. */
    @Test
    void aMeetingFillsASeatOfTheSupervisors() throws Exception {
        var village = between.declared();
        var team = village.as(Role.VILLAGE_TEAM);
        var body = Body.SUPERVISORY_COMMITTEE;
        var election = elections.at(village.code(), body, Stage.MEETING);
        polls.meet(election, 30, 20);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.ARCHIVED);
        var three = List.of(supervisor("戊一", Post.CHAIR), supervisor("戊二", Post.MEMBER), supervisor("戊三", Post.MEMBER));
        done(village, () -> choices.record(election.id(), three, team));
        assertThat(village.call(() -> seats.of(village.code(), body))).as("not before they are declared").isEmpty();
        posts(village, election);
        done(village, () -> door.enter(election.id(), Stage.DECLARED, team));
        var sitting = village.call(() -> seats.sitting(village.code(), body));
        assertThat(sitting).extracting(Tenure::name).containsExactly("戊一", "戊二", "戊三");

        done(village, () -> endings.ended(village.code(), sitting.get(2).id(), EndKind.DIED, DAY, "死亡证明", team));
        var filling = done(village, () -> fillings.open(
                village.code(), body, Procedure.BY_MEETING, List.of(new PostSeats(Post.MEMBER, 1)), "村民代表会议", team));
        done(village, () -> start.fix(filling.id(), 1, DAY, team));
        done(village, () -> meetings.hold(
                filling.id(), MeetingPurpose.SUPERVISORS, MeetingKind.REPRESENTATIVES, DAY.minusDays(4), DAY, 30, 20, 20, team));
        done(village, () -> door.enter(filling.id(), Stage.MEETING, team));
        assertThat(keys(village, () -> choices.record(
                        filling.id(), List.of(new Proposed(new Choice("戊四", Post.MEMBER, 11), Optional.of(Tie.CLERK), false)), team)))
                .containsExactly("election.choice.keeps-books");
        assertThat(keys(village, () -> choices.record(filling.id(), List.of(supervisor("戊二", Post.MEMBER)), team)))
                .as("on no roll: by name").containsExactly("election.choice.sits");
        done(village, () -> choices.record(
                filling.id(), List.of(new Proposed(new Choice("戊二", Post.MEMBER, 11, true), Optional.of(Tie.NONE), true)), team));
        assertThat(keys(village, () -> choices.record(
                        filling.id(), List.of(supervisor(sits.member(village, 1).name(), Post.MEMBER)), "登记错误", team)))
                .containsExactly("election.choice.on-committee");
        done(village, () -> choices.record(filling.id(), List.of(supervisor("戊四", Post.MEMBER)), "登记错误", team));
        posts(village, filling);
        done(village, () -> door.enter(filling.id(), Stage.DECLARED, team));
        assertThat(village.call(() -> seats.sitting(village.code(), body)))
                .extracting(Tenure::name)
                .containsExactly("戊一", "戊二", "戊四");
        var notice = browser.perform(get("/terms/" + village.code() + "-1/v/" + village.code() + "/supervisors.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var pdf = Loader.loadPDF(notice)) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains("补选村务监督委员会成员", "补选下列人员", "戊四")
                    .doesNotContain("由下列人员组成", "戊一");
        }
        browser.perform(get("/v/" + village.code() + "/seats"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("戊三")))
                .andExpect(content().string(containsString("戊四")));
    }

    private void posts(Village village, Election election) {
        done(village, () -> documents.record(
                election.id(), DocumentKind.SUPERVISORS_NOTICE, "村监委名单公告", "", DAY, "", village.as(Role.VILLAGE_TEAM)));
    }

    private static Proposed supervisor(String name, Post post) {
        return new Proposed(new Choice(name, post, 11, true), Optional.of(Tie.NONE), false);
    }

    private static List<Proposed> namesake(String name) {
        return List.of(new Proposed(new Choice(name, Post.MEMBER, 11), Optional.empty(), true));
    }

    private static List<Proposed> chosen(String name, Post post, int inFavour) {
        return List.of(Proposed.of(new Choice(name, post, inFavour)));
    }

    private Election filled(Village village) {
        var team = village.as(Role.VILLAGE_TEAM);
        var seat = List.of(new PostSeats(Post.MEMBER, 1));
        var opened = done(village, () -> fillings.open(
                village.code(), Body.VILLAGERS_COMMITTEE, Procedure.BY_ELECTION, seat, "村民委员会", team));
        return between.filled(village, opened);
    }

    private static MeetingNumbers meeting(int due, int present, int inFavour) {
        return new MeetingNumbers(
                MeetingKind.REPRESENTATIVES, DAY.minusDays(4), DAY, due, present, inFavour);
    }
}
