package org.huanjie.candidacy.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.who.SignedIn;
import org.huanjie.candidacy.Candidates;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.review.rules.FindingProof;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.schedule.Schedule;
import org.huanjie.election.schedule.Schedules;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.file.RollFixture;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** 联审进度 — the calendar and the wall say of list and review what really happened. */
@HuanjieIT
class ReviewProgressIT {

    private static final LocalDate NOMINATED = LocalDate.of(2017, 2, 17);

    @Autowired
    Places places;

    @Autowired
    TestClock clock;

    @Autowired
    ElectionFixture elections;

    @Autowired
    RollFixture rolls;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    Candidates candidates;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewProgress progress;

    @Autowired
    Schedules schedules;

    @Autowired
    Documents documents;

    @Autowired
    TransactionTemplate transaction;

    private Places.County county;
    private String village;
    private SignedIn committee;
    private List<VoterCard> voters;
    private Election election;

    @BeforeEach
    void nominating() {
        county = places.newCounty(1, 2);
        village = county.village();
        committee = RollFixture.committee(village);
        elections.open(county);
        voters = rolls.voters(village, 12);
        clock.set(NOMINATED);
        election = elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.NOMINATING);
    }

    @AfterEach
    void clockBack() {
        clock.set(LocalDate.of(2017, 1, 15));
    }

    @Test
    void theReviewIsDoneWithItsLastAndLateWhenItsDaysAreOver() {
        fixture.adopt(county);
        fill();
        assertThat(line("S14").done()).isNull();
        assertThat(running()).isEqualTo(new ReviewProgress.Running(6, 0));
        var all = in(() -> reviews.of(election.id()));
        clock.set(all.getFirst().dueOn());
        all.stream().skip(1).forEach(review -> fixture.conclude(review, county, List.of(), FindingProof.NONE));
        assertThat(running()).isEqualTo(new ReviewProgress.Running(1, 0));
        assertThat(line("S14").done()).as("one is open").isNull();
        clock.set(all.getFirst().dueOn().plusDays(1));
        assertThat(running()).isEqualTo(new ReviewProgress.Running(1, 1));
        done(in(() -> candidates.publish(election.id(), committee)));
        assertThat(line("S14").done()).as("the clock ended it").isEqualTo(LocalDate.now(clock));
        assertThat(line("S15").done()).isEqualTo(LocalDate.now(clock));
        assertThat(in(() -> progress.running(county.code()))).isEmpty();
    }

    @Test
    void whatNobodyRecordedWasNotHeld() {
        fill();
        assertThat(in(() -> progress.running(county.code()))).as("without an edition nothing is asked").isEmpty();
        assertThat(line("S13").needed()).isFalse();
        assertThat(line("S13").state()).isEqualTo(Schedule.State.AHEAD);
        done(in(() -> candidates.publish(election.id(), committee)));
        for (var step : List.of("S12", "S13", "S14")) {
            assertThat(line(step).done()).as(step).isNull();
            assertThat(line(step).state()).as(step).isEqualTo(Schedule.State.NOT_HELD);
        }
        assertThat(line("S11").done()).isEqualTo(NOMINATED);
    }

    @Test
    void thePreliminaryListEndsTheNomination() {
        fill();
        clock.set(NOMINATED.plusDays(2));
        done(in(() -> documents.record(
                election.id(), DocumentKind.PRELIMINARY_LIST, "初步候选人名单", "公告第8号", NOMINATED.plusDays(1), "", committee)));
        assertThat(line("S11").done()).isEqualTo(NOMINATED.plusDays(1));
        assertThat(line("S12").done()).isEqualTo(NOMINATED.plusDays(1));
    }

    @Test
    void theRulesForVoidBallotsArePublishedByTheirNotice() {
        fill();
        done(in(() -> candidates.publish(election.id(), committee)));
        done(in(() -> documents.record(
                election.id(), DocumentKind.VOID_BALLOT_RULES, "废票认定规则", "公告第15号", LocalDate.now(clock), "", committee)));
        assertThat(line("S19").done()).isEqualTo(LocalDate.now(clock));
    }

    private Schedule.Line line(String step) {
        return in(() -> schedules.of(village)).orElseThrow().line(step);
    }

    private ReviewProgress.Running running() {
        return in(() -> progress.running(village)).get(village);
    }

    private void fill() {
        enter(0, Post.CHAIR);
        enter(1, Post.CHAIR);
        for (int n = 2; n < 6; n++) {
            enter(n, Post.MEMBER);
        }
    }

    private void enter(int voter, Post post) {
        VoterId person = voters.get(voter).id();
        done(in(() -> candidates.enter(election.id(), person, post, Channel.NOMINATED, "21", "13", committee)));
    }

    private static <T> T done(Verdict<T> verdict) {
        return verdict.answer(done -> done, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private <T> T in(Supplier<T> work) {
        return committee.scope().call(() -> transaction.execute(tx -> work.get()));
    }
}
