package org.huanjie.count.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.huanjie.HuanjieIT;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.count.round.RoundsFixture.Votes;
import org.huanjie.election.stage.Stage;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollFixture;
import org.huanjie.polling.desk.PollFixture.Village;
import org.huanjie.polling.opening.Box;
import org.huanjie.polling.opening.Opening;
import org.huanjie.polling.poll.Polling;
import org.huanjie.polling.preparation.Bearer;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.preparation.Recusal;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 当晚再次投票 — a tie goes on in the hall as it stands: what was there is confirmed, and only what the law asks of every vote is asked anew. */
@HuanjieIT
class TieAtNightIT {

    @Autowired
    RoundsFixture fixture;

    @Autowired
    PollFixture polls;

    @Autowired
    Opening opening;

    @Autowired
    Preparation preparation;

    @Autowired
    Recusal recusal;

    @Autowired
    Polling polling;

    @Autowired
    MockMvc browser;

    @Test
    void theHallGoesOnAndThePollIsOpenAfterAFewActs() throws Exception {
        var tie = tied();
        var before = tie.call(() -> opening.of(tie.election()));
        assertThat(before.staff()).hasSameSizeAs(Duty.NEEDED);
        assertThat(before.staff()).allMatch(member -> member.present().isEmpty() && !member.signedOpening());
        assertThat(before.booths()).isEqualTo(4);
        assertThat(before.checks()).isEmpty();
        assertThat(before.boxes()).singleElement().matches(box -> !box.sealed() && box.name().equals("1号箱"));
        assertThat(polls.desks(tie)).extracting(desk -> desk.name() + " " + desk.given() + " " + desk.issued())
                .containsExactly("1号台 12 0", "2号台 12 0");

        // 1: the new ballots; 2: the vote is prepared
        var committee = tie.as(Role.ELECTION_COMMITTEE);
        assertThat(tie.call(() -> preparation.receive(tie.election(), 24, committee)))
                .isInstanceOf(Verdict.Done.class);
        fixture.enter(tie, Stage.VOTE_PREPARED);
        // 3: the hall as it stands, its box shown empty and sealed anew
        browser.perform(get(base(tie) + "?step=venue").with(TestSignIn.as(Role.ELECTION_COMMITTEE, tie.code())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("从上一轮沿用：工作人员 7 岗、秘密写票处 4 个、票箱 1 个")));
        act(tie, "/as-it-stands", Map.of("checker", "甲乙丙", "box", box(tie).id().toString(), "seal", "B002"));
        // 4: the names are called; who signed in today has signed in
        var there = before.staff().stream().map(TieAtNightIT::key).toArray(String[]::new);
        browser.perform(request(tie, "/call").param("there", there)).andExpect(status().is3xxRedirection());
        // 5, 6: both witnesses sign; 7: the poll opens
        tie.call(() -> {
            for (var duty : List.of(Duty.PARTY_WITNESS, Duty.VILLAGER_WITNESS)) {
                PollFixture.done(opening.sign(tie.election(), duty, PollFixture.staff(duty), committee));
            }
            return true;
        });
        assertThat(tie.call(() -> polling.open(tie.election(), committee))).isInstanceOf(Verdict.Done.class);
        assertThat(fixture.election(tie).stage()).isEqualTo(Stage.POLLING);
        assertThat(box(tie).seal()).isEqualTo("B002");
        browser.perform(get(base(tie) + "?step=venue").with(TestSignIn.as(Role.ELECTION_COMMITTEE, tie.code())))
                .andExpect(content().string(not(containsString("as-it-stands"))));
    }

    @Test
    void whoStandsInTheReVoteIsNotOnItsStaff() {
        var first = fixture.listed(Map.of());
        var writer = first.voters().get(10);
        var committee = first.as(Role.ELECTION_COMMITTEE);
        first.call(() -> {
            PollFixture.done(preparation.appoint(
                    first.election(), Duty.WRITER, writer.name(), new Bearer.Voter(writer.id()), committee));
            PollFixture.done(recusal.declare(first.election(), Duty.WRITER, writer.name(), Map.of(), committee));
            return true;
        });
        // written in by as many as voted for a candidate, the writer stands in the re-vote
        var tie = fixture.vote(first, 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 10, 7)));
        assertThat(first.call(() -> opening.of(first.election()).staff()))
                .extracting(StaffMember::duty)
                .contains(Duty.WRITER);
        assertThat(tie.call(() -> opening.of(tie.election()).staff()))
                .extracting(StaffMember::duty)
                .containsExactlyInAnyOrderElementsOf(Duty.NEEDED);
    }

    @Test
    void aVoteForMissingSeatsOfAnotherDayTakesNothingOver() {
        var rerun = fixture.vote(
                fixture.listed(Map.of()), 12, Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 5)));
        assertThat(fixture.election(rerun).stage()).isEqualTo(Stage.CANDIDATES_PUBLISHED);
        assertThat(rerun.call(() -> opening.of(rerun.election()).staff())).isEmpty();
        assertThat(rerun.call(() -> opening.asItStands(
                        rerun.election(), "甲乙丙", Map.of(), rerun.as(Role.ELECTION_COMMITTEE))))
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void theConfirmationIsRefusedWithAllItsReasons() throws Exception {
        var tie = tied();
        browser.perform(request(tie, "/as-it-stands")
                        .param("checker", "")
                        .param("box", box(tie).id().toString())
                        .param("seal", ""))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("封签")));
        assertThat(tie.call(() -> opening.of(tie.election()).checks())).isEmpty();
        assertThat(box(tie).sealed()).isFalse();
    }

    private Village tied() {
        return fixture.vote(fixture.listed(Map.of()), 12, votes());
    }

    private static Votes votes() {
        return Votes.of(Map.of(0, 8), Map.of(2, 10, 3, 9, 4, 7, 5, 7));
    }

    private Box box(Village village) {
        return village.call(() -> opening.of(village.election()).boxes().getFirst());
    }

    private void act(Village village, String path, Map<String, String> form) throws Exception {
        var request = request(village, path);
        form.forEach(request::param);
        browser.perform(request).andExpect(status().is3xxRedirection());
    }

    private static MockHttpServletRequestBuilder request(Village village, String path) {
        return post(base(village) + path)
                .with(TestSignIn.as(Role.ELECTION_COMMITTEE, village.code()))
                .with(csrf());
    }

    private static String base(Village village) {
        return "/villages/" + village.code() + "/polling/opening";
    }

    private static String key(StaffMember member) {
        return member.duty() + ":" + member.name();
    }
}
