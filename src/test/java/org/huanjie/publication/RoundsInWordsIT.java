package org.huanjie.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.groups.Tuple;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.count.round.RoundsFixture;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.rules.FollowUps;
import org.huanjie.election.schedule.CalendarItem;
import org.huanjie.election.schedule.VillageDays;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.LawWord;
import org.huanjie.law.Round;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 各轮的说法 — every vote of an election has its own day, figures and word in notice, report, public page and calendar; a void one is called void. */
@HuanjieIT
class RoundsInWordsIT {

    @Autowired
    RoundsFixture fixture;

    @Autowired
    FollowUps followUps;

    @Autowired
    TestClock clock;

    @Autowired
    List<VillageDays> days;

    @Autowired
    MockMvc browser;

    @Test
    void aVoidReVoteIsCalledVoidAndTheNextOneAReVote() throws Exception {
        var first = fixture.listed(Map.of());
        var tie = fixture.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7)));
        var again = fixture.vote(tie, 8, Votes.of(Map.of(), Map.of(4, 5, 5, 3)));
        assertThat(fixture.election(again).round()).isEqualTo(Round.TIE);
        assertThat(again.call(() -> followUps.setDay(
                        again.election(), ElectionFixture.DAY.plusDays(1), again.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Done.class);
        clock.set(ElectionFixture.DAY.plusDays(1).atTime(8, 0));
        var done = fixture.vote(again, 11, Votes.of(Map.of(), Map.of(4, 5, 5, 6)));

        var notice = notice(done);
        assertThat(notice)
                .contains("发出选票12张，收回12张。当场公开计票，选举有效，当选3人")
                .contains("再次投票（2017年3月4日）：登记参加选举的村民20人，发出选票8张，收回8张，本次投票无效，当选0人")
                .contains("再次投票（2017年3月5日）：登记参加选举的村民20人，发出选票11张，收回11张，选举有效，当选1人")
                .contains("各次投票合计当选4人");
        var page = browser.perform(get("/v/" + done.code()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("第 2 轮 再次投票 <small class=\"hj-state\">无效</small>")
                .contains("登记 20 人，发出选票 12 张，收回 12 张，参选率 60.00%")
                .contains("登记 20 人，发出选票 8 张，收回 8 张，参选率 40.00%")
                .contains("登记 20 人，发出选票 11 张，收回 11 张，参选率 55.00%");
        assertThat(calendar(done))
                .extracting(CalendarItem::key, CalendarItem::arguments)
                .containsExactly(
                        Tuple.tuple("public.feed.declared", List.of(new LawWord("round.FIRST"), 20, 12, "12", 3)),
                        Tuple.tuple("public.feed.void", List.of(new LawWord("round.TIE"), 20, 8, "8", 0)),
                        Tuple.tuple("public.feed.declared", List.of(new LawWord("round.TIE"), 20, 11, "11", 1)));
        assertThat(calendar(done))
                .extracting(CalendarItem::day)
                .containsExactly(ElectionFixture.DAY, ElectionFixture.DAY, ElectionFixture.DAY.plusDays(1));
        browser.perform(get("/villages/" + done.code() + "/rounds/villagers-committee")
                        .with(TestSignIn.as(Role.ELECTION_COMMITTEE, done.code())))
                .andExpect(content().string(containsString("无效")));
        assertThat(report(done))
                .contains("四、全部名额投票（2017年3月4日）：选票和得票", "再次投票（2017年3月4日）：选票和得票")
                .contains("再次投票（2017年3月5日）：选票和得票")
                .contains("选举效力无效")
                .contains("60.00%", "40.00%", "55.00%");
    }

    @Test
    void aWholeVoteHeldAgainIsCalledSo() throws Exception {
        var first = fixture.listed(Map.of());
        var again = fixture.vote(first, 9, Votes.of(Map.of(0, 8), Map.of(2, 7, 3, 7)));
        var page = browser.perform(get("/v/" + again.code()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("第 2 轮 重新选举").contains("<small class=\"hj-state\">无效</small>");
    }

    private List<CalendarItem> calendar(Village village) {
        return village.call(() -> days.stream()
                .flatMap(source -> source.of(village.code()).stream())
                .toList());
    }

    private String notice(Village village) throws Exception {
        return flat(browser.perform(get("/v/" + village.code() + "/results/villagers-committee/notice.pdf"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private String report(Village village) throws Exception {
        return flat(browser.perform(get("/villages/" + village.code() + "/results/villagers-committee/report.pdf")
                        .with(TestSignIn.as(Role.TOWN_COMMITTEE, village.code().substring(0, 9))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static String flat(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
