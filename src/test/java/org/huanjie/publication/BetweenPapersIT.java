package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huanjie.seat.SeatsFixture.done;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.election.committee.Choice;
import org.huanjie.election.committee.Choices;
import org.huanjie.election.committee.Proposed;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.ElectionPaper;
import org.huanjie.election.schedule.Start;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageDoor;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.seat.BetweenFixture;
import org.huanjie.seat.SeatsFixture;
import org.huanjie.seat.ending.Endings;
import org.huanjie.seat.filling.Fillings;
import org.huanjie.seat.history.EndKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/**
 * 届中文书 — day and result of a recall and of filling free seats are papers of their own; drawn into docs/papers as PaperPicturesIT is
 * ({@code -Dpapers=write}).
 */
@HuanjieIT
class BetweenPapersIT {

    @Autowired
    MockMvc browser;

    @Autowired
    BetweenFixture between;

    @Autowired
    SeatsFixture sits;

    @Autowired
    RoundsFixture rounds;

    @Autowired
    ElectionFixture elections;

    @Autowired
    Endings endings;

    @Autowired
    Fillings fillings;

    @Autowired
    Start start;

    @Autowired
    Meetings meetings;

    @Autowired
    Choices choices;

    @Autowired
    StageDoor door;

    @Test
    void aRecallIsAnnouncedAndItsResultToo() throws Exception {
        var village = between.declared();
        var member = sits.member(village, 1);
        var interim = sits.heard(village, member);
        elections.announced(rounds.election(interim));
        assertThat(text("recall-petition", "/v/" + village.code() + "/recall/notice.pdf", village)).contains("罢免要求公告", member.name());
        assertThat(paper(village, ElectionPaper.RECALL_VOTE))
                .contains("第23号", "罢免村民委员会委员" + member.name(), "署名4人（依法需要4人")
                .contains("8:00至15:00", "祠堂", "有权申辩，已于2017年3月4日申辩", "村民选举委员会（印章）")
                .doesNotContain("换届选举");
        assertThat(list(village)).contains("/recall-vote.pdf", "/count-sheet.pdf").doesNotContain("/nomination.pdf", "/election-day.pdf");
        assertThat(posted(village)).contains("/notices/recall-vote.pdf", "/recall/notice.pdf", "（第 23 号）").doesNotContain("/notices/roll.pdf");
        assertThat(text("", "/v/" + village.code() + "/notices/recall-vote.pdf", village)).contains("第23号", member.name());
        between.carried(interim);
        assertThat(text("recall-result", "/v/" + village.code() + "/results/villagers-committee/notice.pdf", village))
                .contains("罢免表决结果公告", "第24号", "表决有效，罢免通过", member.name())
                .doesNotContain("选举村民委员会", "当选");
        assertThat(list(village)).contains("/results/villagers-committee/notice.pdf");
        var end = village.call(() -> endings.of(village.code())).getFirst();
        assertThat(text("seat-end", "/v/" + village.code() + "/seats/" + end.id() + "/notice.pdf", village)).contains("不再担任");
    }

    @Test
    void aByElectionIsAnnouncedAndItsResultToo() throws Exception {
        var village = between.declared();
        var opened = opened(village, Procedure.BY_ELECTION);
        elections.at(village.code(), Body.VILLAGERS_COMMITTEE, Stage.STARTED, 1, BetweenFixture.DAY);
        assertThat(paper(village, ElectionPaper.BY_ELECTION))
                .contains("第20号", "现有空缺：委员1名", "由村民委员会召集", "投票补选，投票日为2017年3月4日", "测试村")
                .doesNotContain("换届选举");
        assertThat(posted(village)).contains("/notices/by-election.pdf", "（第 20 号）");
        assertThat(text("", "/v/" + village.code() + "/notices/by-election.pdf", village)).contains("第20号");
        between.elected(village, opened);
        assertThat(text("by-election-result", "/v/" + village.code() + "/results/villagers-committee/notice.pdf", village))
                .contains("村民委员会成员补选结果公告", "第21号", "当选1人，任职到本届村民委员会任期届满");
        assertThat(list(village)).contains("/by-election.pdf", "/final-list.pdf").doesNotContain("/recall-vote.pdf", "/supervisors.pdf");
        assertThat(text("", "/villages/" + village.code() + "/papers/vote.pdf", village))
                .contains("村民委员会成员补选投票的时间").doesNotContain("换届选举");
    }

    @Test
    void whomAMeetingChoseIsAnnounced() throws Exception {
        var village = between.declared();
        var team = village.as(Role.VILLAGE_TEAM);
        var opened = opened(village, Procedure.BY_MEETING);
        done(village, () -> start.fix(opened.id(), 1, BetweenFixture.DAY, team));
        assertThat(text("", "/villages/" + village.code() + "/papers/by-election.pdf", village)).contains("村民会议或者村民代表会议补选，会议日期为");
        done(village, () -> meetings.hold(
                opened.id(), MeetingPurpose.FILL_SEATS, MeetingKind.REPRESENTATIVES, BetweenFixture.DAY.minusDays(4), BetweenFixture.DAY, 30, 20, 20, team));
        done(village, () -> door.enter(opened.id(), Stage.MEETING, team));
        done(village, () -> choices.record(opened.id(), List.of(Proposed.of(new Choice("丁新人", Post.MEMBER, 15))), team));
        assertThat(paper(village, ElectionPaper.MEETING_RESULT))
                .contains("第22号", "应到30人，实到20人", "委员", "丁新人", "15", "任期届满");
        assertThat(list(village)).contains("/meeting-result.pdf").doesNotContain("/results/villagers-committee/notice.pdf", "/roll.pdf");
    }

    private Election opened(Village village, Procedure procedure) {
        var team = village.as(Role.VILLAGE_TEAM);
        var gone = sits.member(village, 2);
        done(village, () -> endings.ended(village.code(), gone.id(), EndKind.DIED, BetweenFixture.DAY, "死亡证明", team));
        return done(village, () -> fillings.open(
                village.code(), Body.VILLAGERS_COMMITTEE, procedure, BetweenFixture.ONE_MEMBER, "村民委员会", team));
    }

    private String posted(Village village) throws Exception {
        return browser.perform(get("/v/" + village.code())).andReturn().getResponse().getContentAsString();
    }

    private String list(Village village) throws Exception {
        return browser.perform(get("/villages/" + village.code() + "/papers").with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String paper(Village village, ElectionPaper paper) throws Exception {
        return text(paper.slug(), "/villages/" + village.code() + "/papers/" + paper.slug() + ".pdf", village);
    }

    private String text(String picture, String path, Village village) throws Exception {
        var pdf = browser.perform(get(path).with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        if (!picture.isEmpty() && "write".equals(System.getProperty("papers"))) {
            PaperPicturesIT.draw(picture, pdf);
        }
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).as(path).isEqualTo(1);
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).as(path).doesNotContain("null", "{", "〓");
            return text;
        }
    }
}
