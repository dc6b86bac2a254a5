package org.huanjie.wall.web.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.huanjie.HuanjieIT;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.election.occasion.Arrangements;
import org.huanjie.election.occasion.Occasion;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.opening.Custody;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 投票现场的验证 — the hall on one screen through the day of a vote. */
@HuanjieIT
class HallPagesIT {

    @Autowired
    MockMvc browser;

    @Autowired
    PollFixture polls;

    @Autowired
    Arrangements arrangements;

    @Autowired
    Custody custody;

    @Autowired
    TestClock clock;

    @Test
    void beforeTheOpeningItCountsTheTimeAndLeadsToTheRecord() throws Exception {
        var village = polls.prepared(30);
        var vote = village.call(() -> arrangements.of(village.election(), Occasion.VOTE)).orElseThrow();
        at(vote.day(), vote.from().minusMinutes(75));

        assertThat(page(village, Role.ELECTION_COMMITTEE))
                .contains("还有 1 小时 15 分", "开箱检查，开始投票", "/polling/opening", "没有异常", "30 人", vote.place())
                .doesNotContain("hj-hall-clock past");
        at(vote.day(), vote.from());
        assertThat(page(village, Role.ELECTION_COMMITTEE)).contains("还没有开始投票", "已过 0 小时 0 分");
    }

    @Test
    void duringThePollStandTurnoutDesksAndTheClose() throws Exception {
        var village = polls.polling(30);
        var vote = village.call(() -> arrangements.of(village.election(), Occasion.VOTE)).orElseThrow();
        at(vote.day(), vote.until().plusMinutes(3));

        assertThat(page(village, Role.ELECTION_COMMITTEE))
                .contains("结束投票", "hj-hall-clock past", "已过 0 小时 3 分", "1号台", "0.00%", "已封，投票中")
                .contains("btn btn-primary\" href=\"/villages/" + village.code() + "/polling\"");
        assertThat(page(village, Role.AUDITOR))
                .contains("结束投票")
                .doesNotContain("btn-primary")
                // the way to it from above
                .contains("/wall\">", "href=\"/towns/" + village.code().substring(0, 9) + "\"");
    }

    @Test
    void aSealThatDiffersStandsFirstUntilItIsDecided() throws Exception {
        var village = polls.polling(30);
        polls.close(village);
        var box = polls.box(village);
        village.call(() -> {
            PollFixture.done(custody.sealSlot(village.election(), box, "S-1", village.as(Role.ELECTION_COMMITTEE)));
            PollFixture.done(custody.arrive(village.election(), box, village.as(Role.ELECTION_COMMITTEE)));
            return custody.look(village.election(), box, "A002", "S-1", village.as(Role.ELECTION_COMMITTEE));
        });

        assertThat(page(village, Role.ELECTION_COMMITTEE))
                .contains("验封、开箱、混合", "<li class=\"grave\">", "1号箱的封条和原来不一样", "封条不符，停");
    }

    @Test
    void itIsForThoseWhoFollowThePollOfThatVillage() throws Exception {
        var village = polls.prepared(30);
        var other = polls.prepared(30);

        browser.perform(get("/villages/" + village.code() + "/hall").with(TestSignIn.as(Role.ELECTION_COMMITTEE, other.code())))
                .andExpect(status().isNotFound());
        browser.perform(get("/villages/" + village.code() + "/hall").with(TestSignIn.as(Role.TELLER, village.code())))
                .andExpect(status().isForbidden());
        browser.perform(get("/villages/" + village.code() + "/hall")
                        .locale(Locale.ENGLISH)
                        .with(TestSignIn.as(Role.SCRUTINEER, village.code())))
                .andExpect(status().isOk());
    }

    private void at(LocalDate day, LocalTime hour) {
        clock.set(day.atTime(hour));
    }

    private String page(PollFixture.Village village, Role role) throws Exception {
        return browser.perform(get("/villages/" + village.code() + "/hall")
                        .with(TestSignIn.as(role, role == Role.AUDITOR ? village.code().substring(0, 6) : village.code())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
