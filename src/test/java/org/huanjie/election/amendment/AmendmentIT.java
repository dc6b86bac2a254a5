package org.huanjie.election.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huanjie.AtOnce;
import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionFixture;
import org.huanjie.election.stage.Stage;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** 改正 — a wrong record is put right by an entry with who and why, until a result rests on it; what was decided by it stays decided. */
@HuanjieIT
class AmendmentIT {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 30);
    private static final LocalDate HELD = LocalDate.of(2017, 1, 24);

    @Autowired
    Places places;

    @Autowired
    ElectionFixture fixture;

    @Autowired
    Amendments amendments;

    @Autowired
    Meetings meetings;

    @Autowired
    Documents documents;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactions;

    private String village;
    private SignedIn team;

    @BeforeEach
    void aVillage() {
        clock.set(LocalDate.of(2017, 1, 10));
        var county = places.newCounty(1, 1);
        fixture.open(county);
        village = county.village();
        team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        clock.set(TODAY);
    }

    @Test
    void aMeetingIsPutRightAndWhatStoodBeforeIsKept() {
        var election = fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        var wrong = hold(election, 30, 19, 18);
        assertThat(against(election)).contains("election.meeting.no-quorum");
        assertThat(put(with(wrong, 30, 29, 28), " ", team)).containsExactly("election.amendment.why");
        assertThat(put(with(wrong, 30, 31, 28), "签到表为 29 人", team)).contains("election.meeting.present-above-due");
        assertThat(put(with(wrong, 30, 29, 28), "签到表为 29 人", team)).isEmpty();
        assertThat(against(election)).isEmpty();
        assertThat(Scope.of(village).call(() -> meetings.of(election.id())))
                .extracting(Meeting::id, Meeting::present)
                .containsExactly(tuple(wrong.id(), 29));
        var kept = Scope.of(village).call(() -> amendments.of(election.id())).getFirst();
        assertThat(kept.before("present")).isEqualTo("19");
        assertThat(kept.why()).isEqualTo("签到表为 29 人");
    }

    @Test
    void aRecordIsPutRightOrWithdrawnByOneOfTwoAtOnce() {
        var election = fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        var wrong = hold(election, 30, 29, 28);
        assertThat(AtOnce.of(
                        4,
                        () -> Scope.of(village)
                                .call(() -> amendments.withdrawMeeting(election.id(), wrong.id(), "没有开过", team))))
                .containsExactlyInAnyOrder("done", "NOT_THERE", "NOT_THERE", "NOT_THERE");
        assertThat(Scope.of(village).call(() -> amendments.of(election.id()))).hasSize(1);

        var other = hold(election, 30, 19, 18);
        var said = AtOnce.of(
                () -> Scope.of(village).call(() -> amendments.correct(with(other, 30, 29, 28), "签到表为 29 人", team)),
                () -> Scope.of(village).call(() -> amendments.withdrawMeeting(election.id(), other.id(), "没有开过", team)));
        assertThat(said).as("whoever is later finds what the earlier left").contains("done");
        assertThat(Scope.of(village).call(() -> meetings.of(election.id()))).isEmpty();
        assertThat(Scope.of(village).call(() -> amendments.of(election.id())))
                .hasSize(1 + (int) said.stream().filter("done"::equals).count());
    }

    @Test
    void whatAStageRestsOnMustStillHaveDecided() {
        var election = fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.COMMITTEE_CHOSEN);
        var chose = Scope.of(village).call(() -> meetings.of(election.id())).getFirst();
        assertThat(put(with(chose, 30, 19, 18), "签到表为 19 人", team)).containsExactly("election.amendment.rests-on");
        assertThat(put(with(chose, 31, 29, 28), "应到 31 人", team)).isEmpty();
        assertThat(withdraw(chose, "没有开过", team)).containsExactly("election.amendment.used");
        var other = hold(election, 30, 28, 27);
        assertThat(withdraw(other, "重复登记", TestSignIn.person(Role.AUDITOR, village)))
                .containsExactly("authority.refused.not-yours");
        assertThat(withdraw(other, "重复登记", team)).isEmpty();
        assertThat(Scope.of(village).call(() -> meetings.of(election.id()))).hasSize(1);
    }

    @Test
    void onceTheResultIsDeclaredNothingIsPutRightByAnyWay() {
        var election = fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        var chose = Scope.of(village).call(() -> meetings.of(election.id())).getFirst();
        assertThat(put(with(chose, 31, 29, 28), "应到 31 人", team)).containsExactly("election.amendment.final");
        assertThatThrownBy(() -> run("""
                        SELECT election.correct_meeting(:id, 'REPRESENTATIVES', NULL, NULL, '2017-01-21', '2017-01-24', 31, 29, 28, '应到', now(), 'x')""", chose))
                .hasMessageContaining("a result rests on record");
        assertThatThrownBy(() -> run("UPDATE election.meeting SET due = 31 WHERE id = :id", chose))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void aDocumentIsPutRightUntilTheArchiveAndWithdrawnWhileNoStageNeedsIt() {
        var election = fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        var notice = switch (team.scope().call(() -> documents.record(
                election.id(), DocumentKind.COMMITTEE_NOTICE, "公告", "第 2 号", HELD, "", team))) {
            case Verdict.Done(var done) -> done;
            case Verdict.Refused(var reasons) -> throw new AssertionError(reasons);
        };
        var right = new Document(
                notice.id(), notice.election(), notice.kind(), "公告", "第 3 号", HELD, "", notice.recordedAt(), notice.recordedBy());
        assertThat(keys(team.scope().call(() -> amendments.correct(election.id(), right, "文号抄错", team))))
                .isEmpty();
        assertThat(Scope.of(village).call(() -> documents.of(election.id())))
                .extracting(Document::number)
                .containsExactly("第 3 号");
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.COMMITTEE_CHOSEN);
        assertThat(keys(team.scope().call(() -> amendments.withdrawDocument(election.id(), notice.id(), "没有张贴", team))))
                .containsExactly("election.amendment.used");
        fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        assertThat(keys(team.scope().call(() -> amendments.withdrawDocument(election.id(), notice.id(), "没有张贴", team))))
                .isEmpty();
        assertThat(Scope.of(village).call(() -> documents.of(election.id()))).isEmpty();
    }

    @Test
    void thePagesLeadThereAndShowWhatStoodBefore() throws Exception {
        var election = fixture.at(village, Body.VILLAGERS_COMMITTEE, Stage.STARTED);
        var wrong = hold(election, 30, 19, 18);
        var list = "/villages/" + village + "/election/villagers-committee/meetings";
        var as = TestSignIn.as(team);
        browser.perform(get(list).with(as)).andExpect(content().string(containsString(list + "/" + wrong.id())));
        browser.perform(get(list + "/" + wrong.id()).with(as))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"19\"")));
        browser.perform(post(list + "/" + wrong.id() + "/correct").with(csrf()).with(as).param("why", "抄错"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post(list + "/" + wrong.id() + "/correct")
                        .with(csrf())
                        .with(as)
                        .param("kind", "REPRESENTATIVES")
                        .param("announced", "2017-01-14")
                        .param("held", HELD.toString())
                        .param("due", "30")
                        .param("present", "29")
                        .param("in-favour", "28")
                        .param("why", "签到表为 29 人"))
                .andExpect(status().is3xxRedirection());
        browser.perform(get(list).with(as))
                .andExpect(content().string(containsString("实到 19")))
                .andExpect(content().string(containsString("签到表为 29 人")));
    }

    private Meeting hold(Election election, int due, int present, int inFavour) {
        return switch (team.scope().call(() -> meetings.hold(
                election.id(),
                MeetingPurpose.COMMITTEE,
                MeetingKind.REPRESENTATIVES,
                HELD.minusDays(10),
                HELD,
                due,
                present,
                inFavour,
                team))) {
            case Verdict.Done(var recorded) -> recorded.meeting();
            case Verdict.Refused(var reasons) -> throw new AssertionError(reasons);
        };
    }

    private static Meeting with(Meeting meeting, int due, int present, int inFavour) {
        return new Meeting(
                meeting.id(),
                meeting.election(),
                meeting.purpose(),
                meeting.kind(),
                Optional.empty(),
                meeting.announced(),
                meeting.held(),
                due,
                present,
                inFavour);
    }

    private List<String> put(Meeting right, String why, SignedIn by) {
        return keys(by.scope().call(() -> amendments.correct(right, why, by)));
    }

    private List<String> withdraw(Meeting meeting, String why, SignedIn by) {
        return keys(by.scope().call(() -> amendments.withdrawMeeting(meeting.election(), meeting.id(), why, by)));
    }

    private List<String> against(Election election) {
        return Scope.of(village).call(() -> meetings.against(election, MeetingPurpose.COMMITTEE)).stream()
                .map(Reason::key)
                .toList();
    }

    private void run(String statement, Meeting meeting) {
        Scope.of(village)
                .run(() -> transactions.executeWithoutResult(status -> sql.sql(statement)
                        .param("id", meeting.id())
                        .query((row, n) -> true)
                        .list()));
    }

    private static <T> List<String> keys(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Done<T> _ -> List.of();
            case Verdict.Refused<T>(var reasons) -> reasons.stream().map(Reason::key).toList();
        };
    }
}
