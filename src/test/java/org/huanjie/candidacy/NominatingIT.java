package org.huanjie.candidacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.HuanjieIT;
import org.huanjie.election.committee.Committee;
import org.huanjie.election.meeting.GroupOf;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Setting;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 提名登记 — in the ways that the village's rules know: jointly, by a meeting, or in a direct election by oneself. */
@HuanjieIT
class NominatingIT extends NominatingVillage {

    @Autowired
    Meetings meetings;

    @Autowired
    Committee committeeOf;

    @Autowired
    JdbcClient sql;

    @Test
    void jointNominatorsAreOnTheRollAndNameNoMoreThanTheSeats() {
        elections.passRules(election, POSTS, Map.of(Setting.NOMINATORS, "2"));
        assertThat(joint(0, Post.CHAIR, 9)).containsExactly("candidacy.nominator.too-few");
        assertThat(joint(0, Post.CHAIR, 9, 10)).isEmpty();
        assertThat(joint(1, Post.CHAIR, 9, 10)).isEmpty();
        assertThat(joint(2, Post.MEMBER, 9, 11)).isEmpty();
        assertThat(joint(3, Post.MEMBER, 9, 11)).isEmpty();
        assertThat(joint(4, Post.MEMBER, 9, 10)).containsExactly("candidacy.nominator.more-than-seats");
        assertThat(joint(4, Post.MEMBER, 10, 11)).isEmpty();
        assertThat(nominators()).isEqualTo(10);
        assertThatThrownBy(() -> within(() -> sign(UUID.randomUUID()))).hasMessageContaining("on the roll");
        assertThatThrownBy(() -> within(() -> sign(voters.get(9).id().uuid()))).hasMessageContaining("more people");
        elections.enter(election, Stage.CANDIDATES_PUBLISHED, List.of("candidacy_nominators_go"));
        assertThat(nominators()).as("who favoured whom goes with the list").isZero();
    }

    @Test
    void aMeetingNominatesWhereTheRulesLetItAndItWasThereInNumbers() {
        var group = meeting(MeetingKind.GROUP, Optional.of(new GroupOf(1, 4)));
        assertThat(byMeeting(0, Channel.GROUP, group, 20)).containsExactly("candidacy.refused.channel");
        elections.passRules(election, POSTS, Map.of(Setting.MEETING_NOMINATION, "GROUPS"));
        assertThat(byMeeting(0, Channel.GROUP, group, 29)).containsExactly("candidacy.nominator.above-present");
        assertThat(byMeeting(0, Channel.GROUP, group, 20)).isEmpty();
        assertThat(byMeeting(1, Channel.REPRESENTATIVES, group, 20))
                .containsExactly("candidacy.refused.channel", "candidacy.nominator.no-meeting");
    }

    @Test
    void inADirectElectionOnePutsOneselfForwardInTimeAndNothingElse() {
        elections.passRules(
                election,
                POSTS,
                Map.of(
                        Setting.CANDIDACY, "SELF_DIRECT",
                        Setting.SELF_NOMINATION_DAYS, "10",
                        Setting.SELF_NOMINATION_BACKERS, "1"));
        assertThat(joint(0, Post.CHAIR, 9)).containsExactly("candidacy.refused.channel");
        assertThat(self(0)).containsExactly("candidacy.nominator.too-few");
        assertThat(self(0, 9)).isEmpty();
        clock.set(LocalDate.of(2017, 2, 23));
        assertThat(self(1, 9)).containsExactly("candidacy.refused.self-late");
        assertThat(in(() -> candidates.publish(election.id(), committee))).isInstanceOf(Verdict.Done.class);
        assertThat(in(() -> candidates.published(election.id())))
                .extracting(Candidate::name)
                .containsExactly(voters.getFirst().name());
        assertThat(in(() -> candidates.direct(election))).isTrue();
    }

    @Test
    void aListStandsByNominationsWhereTheRulesSaySo() {
        elections.passRules(election, POSTS, Map.of(Setting.LIST_ORDER, "NOMINATIONS"));
        for (int n = 0; n < 4; n++) {
            var nomination = new Nomination(
                    election.id(), voters.get(n).id(), Post.MEMBER, Channel.NOMINATED, 1 + n % 2 * 5 + n, "61", "13");
            assertThat(reasons(in(() -> candidates.enter(nomination, committee)))).isEmpty();
        }
        assertThat(in(() -> candidates.standing(election.id())))
                .extracting(Candidate::person)
                .containsExactly(
                        voters.get(3).id(), voters.get(1).id(), voters.get(2).id(), voters.get(0).id());
    }

    @Test
    void whoeverIsNominatedInWhateverWayLeavesTheCommitteeAndTheReserveFollows() {
        elections.passRules(election, POSTS, Map.of(Setting.MEETING_NOMINATION, "GROUPS"));
        elections.sits(election, voters.get(0).name(), 2);
        elections.sits(election, voters.get(1).name(), 3);
        assertThat(joint(0, Post.CHAIR, 9)).isEmpty();
        assertThat(seated()).doesNotContain(voters.get(0).name()).hasSize(3);
        var group = meeting(MeetingKind.GROUP, Optional.of(new GroupOf(1, 4)));
        assertThat(byMeeting(1, Channel.GROUP, group, 20)).isEmpty();
        assertThat(seated()).doesNotContain(voters.get(1).name()).hasSize(2);
    }

    @Test
    void nobodyIsNominatedOnMorePapersThanThereAreVoters() {
        elections.passRules(election, POSTS, Map.of());
        assertThat(onPapers(0, 13)).containsExactly("candidacy.nominator.above-roll");
        assertThat(onPapers(0, 12)).isEmpty();
        assertThatThrownBy(() -> within(() -> sql.sql("""
                        INSERT INTO candidacy.candidate (id, election, village, person, name, sex, post, channel, nominators, education, political_status, entered_on)
                        SELECT gen_random_uuid(), election, village, person, name, sex, 'CHAIR', channel, 13, education, political_status, entered_on
                        FROM candidacy.candidate WHERE election = :election""")
                .param("election", election.id().uuid())
                .update()))
                .hasMessageContaining("more papers nominate than there are voters");
    }

    private List<String> onPapers(int nominee, int papers) {
        var nomination = new Nomination(
                election.id(), voters.get(nominee).id(), Post.MEMBER, Channel.NOMINATED, papers, "61", "13");
        return reasons(in(() -> candidates.enter(nomination, committee)));
    }

    private List<String> seated() {
        return in(() -> committeeOf.members(election.id())).stream()
                .filter(member -> member.office() != Committee.Office.RESERVE)
                .map(Committee.Member::name)
                .toList();
    }

    private List<String> joint(int nominee, Post post, int... signers) {
        return backed(nominee, post, Channel.JOINT, signers);
    }

    private List<String> self(int nominee, int... signers) {
        return backed(nominee, Post.MEMBER, Channel.SELF, signers);
    }

    private List<String> backed(int nominee, Post post, Channel channel, int... signers) {
        List<VoterId> signed = java.util.Arrays.stream(signers)
                .mapToObj(n -> voters.get(n).id())
                .toList();
        return entered(nominee, post, channel, 0, new Nomination.Backing(signed, Optional.empty()));
    }

    private List<String> byMeeting(int nominee, Channel channel, UUID meeting, int votes) {
        return entered(
                nominee, Post.MEMBER, channel, votes, new Nomination.Backing(List.of(), Optional.of(meeting)));
    }

    private List<String> entered(int nominee, Post post, Channel channel, int votes, Nomination.Backing backing) {
        var nomination = new Nomination(
                election.id(), voters.get(nominee).id(), post, channel, votes, "61", "13", backing);
        return reasons(in(() -> candidates.enter(nomination, committee)));
    }

    private UUID meeting(MeetingKind kind, Optional<GroupOf> group) {
        var held = new Meeting(
                UUID.randomUUID(),
                election.id(),
                MeetingPurpose.NOMINATION,
                kind,
                group,
                LocalDate.of(2017, 2, 17),
                LocalDate.of(2017, 2, 17),
                30,
                28,
                0);
        assertThat(in(() -> meetings.hold(held, committee))).isInstanceOf(Verdict.Done.class);
        return held.id();
    }

    private int nominators() {
        return within(() -> sql.sql("SELECT count(*) FROM candidacy.nominator WHERE election = :election")
                .param("election", election.id().uuid())
                .query(Integer.class)
                .single());
    }

    private int sign(UUID person) {
        return sql.sql("""
                INSERT INTO candidacy.nominator (candidate, election, village, nominee, person)
                SELECT id, election, village, person, :person FROM candidacy.candidate WHERE election = :election AND person = :nominee""")
                .param("person", person)
                .param("nominee", voters.get(4).id().uuid())
                .param("election", election.id().uuid())
                .update();
    }
}
