package org.huanjie.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huanjie.roll.line.RollText.spaced;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.TestStore;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Stage;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.scope.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 提名 — chair 1 and members 3; the vote is on 4 March 2017, the list is to be out four days before. */
@HuanjieIT
class CandidatesIT extends NominatingVillage {

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Committee electionCommittee;

    @Autowired
    JdbcClient sql;

    @Test
    void aListIsPublishedWhereEveryPostHasMoreThanItsSeats() {
        enter(0, Post.CHAIR);
        enter(1, Post.MEMBER);
        enter(2, Post.MEMBER);
        enter(3, Post.MEMBER);
        assertThat(reasons(publish())).containsExactly("candidacy.refused.too-few", "candidacy.refused.too-few");
        enter(4, Post.CHAIR);
        enter(5, Post.MEMBER);
        assertThat(in(() -> candidates.published(election.id()))).isEmpty();
        assertThat(publish()).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> candidates.published(election.id()))).hasSize(6).isSortedAccordingTo(new StrokeOrder());
    }

    @Test
    void aListAfterItsDayIsRefused() {
        fill();
        clock.set(LocalDate.of(2017, 3, 1));
        assertThat(reasons(publish())).containsExactly("candidacy.refused.late");
        clock.set(LocalDate.of(2017, 2, 28));
        assertThat(publish()).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void everythingThatStandsAgainstAnEntryIsSaid() {
        var nomination = new Nomination(
                election.id(), new VoterId(UUID.randomUUID()), Post.SECRETARY, Channel.LISTED, 0, "99", "77");
        assertThat(reasons(in(() -> candidates.enter(nomination, town))))
                .containsExactly(
                        "candidacy.refused.not-yours",
                        "candidacy.refused.not-on-roll",
                        "candidacy.refused.post",
                        "candidacy.refused.channel",
                        "candidacy.refused.education",
                        "candidacy.refused.political-status");
    }

    @Test
    void villagersNominateAtLeastByOne() {
        var nomination =
                new Nomination(election.id(), voters.getFirst().id(), Post.CHAIR, Channel.NOMINATED, 0, "21", "13");
        assertThat(reasons(in(() -> candidates.enter(nomination, committee))))
                .containsExactly("candidacy.refused.nominators");
    }

    @Test
    void nobodyIsEnteredTwiceForAPostOrOutsideTheStage() {
        enter(0, Post.CHAIR);
        assertThat(reasons(in(() -> candidates.enter(
                        election.id(), voters.get(0).id(), Post.CHAIR, Channel.SELF, "21", "13", committee))))
                .containsExactly("candidacy.refused.twice");
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.CANDIDATES_PUBLISHED);
        assertThat(reasons(in(() -> candidates.enter(
                        election.id(), voters.get(1).id(), Post.CHAIR, Channel.SELF, "21", "13", committee))))
                .containsExactly("candidacy.refused.stage");
    }

    @Test
    void aWithdrawalIsTheirsToTakeBackUntilTheListIsOut() {
        fill();
        var first = in(() -> candidates.standing(election.id())).getFirst();
        var today = LocalDate.of(2017, 2, 17);
        assertThat(in(() -> withdrawals.withdraw(election.id(), first.id(), today.plusDays(1), committee)))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> withdrawals.withdraw(election.id(), first.id(), today, committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(reasons(publish()))
                .containsExactly("candidacy.refused.too-few", "candidacy.refused.withdrawal-waits");
        clock.set(today.plusDays(2));
        assertThat(reasons(publish())).containsExactly("candidacy.refused.too-few");
        assertThat(in(() -> withdrawals.takeBack(election.id(), first.id(), committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(publish()).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> withdrawals.withdraw(election.id(), first.id(), today, committee)))
                .as("left out when the list is announced anew")
                .isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> candidates.published(election.id()))).contains(first);
    }

    @DisplayName("C3: a member of the election committee, written with a space, leaves it when nominated")
    @Test
    void aMemberOfTheElectionCommitteeLeavesItWhenNominatedAskedOrNot() throws SQLException {
        fill();
        var voter = voters.get(9);
        sitsOnCommittee(spaced(voter.name()));
        assertThat(in(() ->
                        candidates.enter(election.id(), voter.id(), Post.MEMBER, Channel.SELF, "61", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> electionCommittee.sitting(election.id())))
                .extracting(Committee.Member::name)
                .containsExactly("测试委员1", "测试委员3", "测试委员4");
        assertThat(in(() -> electionCommittee.departed(election.id())))
                .singleElement()
                .satisfies(left -> {
                    assertThat(left.because()).isEqualTo(Committee.Because.NOMINATED);
                    assertThat(left.steppedIn()).isEqualTo("测试委员4");
                });
        assertThat(publish()).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void whichOfTwoOfOneNameSitsIsAskedAndFollowsThePerson() throws SQLException {
        fill();
        var voter = voters.get(9);
        var other = voters.get(8);
        rename(other.id(), voter.name());
        sitsOnCommittee(voter.name());
        var first = (Verdict.Done<Candidate>)
                in(() -> candidates.enter(election.id(), voter.id(), Post.MEMBER, Channel.SELF, "61", "13", committee));
        assertThat(in(() -> electionCommittee.departed(election.id()))).isEmpty();
        assertThat(reasons(publish())).containsExactly("candidacy.refused.on-committee");
        assertThat(in(() ->
                        withdrawals.confirmNamesake(election.id(), first.value().id(), committee)))
                .isInstanceOf(Verdict.Done.class);
        var second = (Verdict.Done<Candidate>)
                in(() -> candidates.enter(election.id(), other.id(), Post.MEMBER, Channel.SELF, "61", "13", committee));
        assertThat(in(() ->
                        withdrawals.confirmMember(election.id(), second.value().id(), committee)))
                .isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> electionCommittee.departed(election.id()))).hasSize(1);
        assertThat(publish()).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void theChairWhoIsNominatedLeavesTheOfficeToBeElectedAnew() throws SQLException {
        fill();
        sitsOnCommittee(voters.get(9).name(), 1);
        sitsOnCommittee(voters.get(8).name(), 4);
        for (int n : List.of(8, 9)) {
            assertThat(in(() -> candidates.enter(
                            election.id(), voters.get(n).id(), Post.MEMBER, Channel.SELF, "61", "13", committee)))
                    .isInstanceOf(Verdict.Done.class);
        }
        assertThat(in(() -> electionCommittee.members(election.id())))
                .as("who is nominated never steps in")
                .extracting(Committee.Member::name)
                .containsExactly("测试委员2", "测试委员3");
        assertThat(reasons(publish())).containsExactly("election.committee.too-few", "election.committee.no-chair");
    }

    @Test
    void theDatabaseKeepsNoCandidateOnTheCommittee() throws SQLException {
        administer(
                "UPDATE election.committee_member SET person = ? WHERE election = ? AND place = 2",
                voters.get(9).id().uuid(),
                election.id().uuid());
        assertThatThrownBy(() -> in(() -> new TransactionTemplate(transactions)
                        .execute(t -> sql.sql("""
                        INSERT INTO candidacy.candidate (id, election, village, person, name, sex, post, channel, nominators,
                          education, political_status, entered_on)
                        VALUES (gen_random_uuid(), :election, :village, :person, '甲', 'MALE', 'MEMBER', 'SELF', 0, '21', '13', '2017-03-20')""")
                                .param("election", election.id().uuid())
                                .param("village", village)
                                .param("person", voters.get(9).id().uuid())
                                .update())))
                .hasStackTraceContaining("leaves the election committee");
    }

    @Test
    void aBranchOfThreeSeatsListsFour() {
        var branch = elections.at(village, Body.PARTY_BRANCH, Stage.APPROVED);
        elections.passRules(branch, List.of(new PostSeats(Post.MEMBER, 3)), Map.of());
        var team = TestSignIn.person(Role.VILLAGE_TEAM, village);
        assertThat(reasons(in(() -> candidates.enter(
                        branch.id(), voters.getFirst().id(), Post.MEMBER, Channel.LISTED, "61", "01", team))))
                .as("the villagers' roll is not the branch's list")
                .containsExactly("candidacy.refused.not-member");
        for (var one : voters.subList(0, 4)) {
            elections.member(branch, one.id().uuid(), one.name(), one.sex(), one.birthYear());
        }
        elections.members(branch, 7);
        for (int n = 0; n < 3; n++) {
            list(branch, n, team);
        }
        assertThat(reasons(in(() -> candidates.publish(branch.id(), team))))
                .containsExactly("candidacy.refused.too-few");
        list(branch, 3, team);
        assertThat(in(() -> candidates.publish(branch.id(), team))).isInstanceOf(Verdict.Done.class);
    }

    @Test
    void aPublishedListIsKeptByTheDatabase() {
        fill();
        assertThat(publish()).isInstanceOf(Verdict.Done.class);
        assertThatThrownBy(() -> within(() -> sql.sql("UPDATE candidacy.candidate SET withdrawn_on = '2017-02-18'")
                        .update()))
                .hasMessageContaining("is not open");
        assertThatThrownBy(() ->
                        within(() -> sql.sql("DELETE FROM candidacy.candidate").update()))
                .hasRootCauseMessage("ERROR: permission denied for table candidate");
    }

    @Test
    void aRecommendationIsReadByNobodyBeforeTheResult() {
        fill();
        var person = in(() -> candidates.standing(election.id())).getLast().person();
        var before = in(() -> candidates.nominees(election.id()));
        assertThat(keep(person, town)).isInstanceOf(Verdict.Done.class);
        assertThat(keep(person, committee)).isInstanceOf(Verdict.Refused.class);
        assertThat(in(() -> candidates.nominees(election.id())))
                .as("it changes no list and no order")
                .isEqualTo(before);
        assertThatThrownBy(() -> within(() -> sql.sql("SELECT count(*) FROM candidacy.recommendation")
                        .query(Integer.class)
                        .single()))
                .hasRootCauseMessage("ERROR: permission denied for table recommendation");
        for (var stage : List.of(Stage.CANDIDATES_PUBLISHED, Stage.POLLING, Stage.COUNTING)) {
            elections.at(village, Body.VILLAGERS_COMMITTEE, stage);
            assertThat(in(() -> recommendations.reportAfterResult(election.id())))
                    .as(stage.name())
                    .isEmpty();
        }
        elections.at(village, Body.VILLAGERS_COMMITTEE, Stage.DECLARED);
        assertThat(in(() -> recommendations.reportAfterResult(election.id())))
                .containsExactly(new Recommendations.Recommended(person, "镇党委"));
        assertThat(keep(voters.get(1).id(), town))
                .as("none once the vote has begun")
                .isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void aRecommendationPutsNobodyOnAList() {
        assertThat(keep(voters.getFirst().id(), town)).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> candidates.standing(election.id()))).isEmpty();
    }

    @Test
    void aVillageSeesItsOwnCandidatesAlone() {
        fill();
        var neighbour = village.substring(0, 9) + "201";
        assertThat(Scope.of(neighbour).call(() -> candidates.standing(election.id())))
                .isEmpty();
    }

    @Test
    void educationIsThereForTheFigures() {
        enter(0, Post.CHAIR);
        assertThat(in(() ->
                        candidates.education(election.id(), voters.getFirst().id())))
                .contains("21");
    }

    private void sitsOnCommittee(String name) throws SQLException {
        sitsOnCommittee(name, 2);
    }

    private void rename(VoterId person, String name) throws SQLException {
        administer("UPDATE roll.voter SET name = ? WHERE id = ?", name, person.uuid());
    }

    private void sitsOnCommittee(String name, int place) throws SQLException {
        administer(
                "UPDATE election.committee_member SET name = ? WHERE election = ? AND place = ?",
                name,
                election.id().uuid(),
                place);
    }

    private static void administer(String statement, Object... values) throws SQLException {
        var administrator = TestStore.server().administrator();
        try (var connection = DriverManager.getConnection(
                        TestStore.server().store().url(), administrator.user(), administrator.password());
                var freely = connection.createStatement();
                var change = connection.prepareStatement(statement)) {
            freely.execute("SET session_replication_role = replica");
            for (int n = 0; n < values.length; n++) {
                change.setObject(n + 1, values[n]);
            }
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private void fill() {
        enter(0, Post.CHAIR);
        enter(1, Post.CHAIR);
        for (int n = 2; n < 6; n++) {
            enter(n, Post.MEMBER);
        }
    }

    private void enter(int voter, Post post) {
        assertThat(in(() -> candidates.enter(
                        election.id(), voters.get(voter).id(), post, Channel.NOMINATED, "21", "13", committee)))
                .isInstanceOf(Verdict.Done.class);
    }

    private void list(Election branch, int voter, SignedIn by) {
        assertThat(in(() -> candidates.enter(
                        branch.id(), voters.get(voter).id(), Post.MEMBER, Channel.LISTED, "31", "01", by)))
                .isInstanceOf(Verdict.Done.class);
    }

    private Verdict<Nothing> keep(VoterId person, SignedIn by) {
        return in(() -> recommendations.enter(election.id(), person, "镇党委", by));
    }

    private Verdict<Election> publish() {
        return in(() -> candidates.publish(election.id(), committee));
    }
}
