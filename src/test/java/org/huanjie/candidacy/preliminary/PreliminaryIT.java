package org.huanjie.candidacy.preliminary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huanjie.HuanjieIT;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.NominatingVillage;
import org.huanjie.candidacy.Nomination;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.Stage;
import org.huanjie.law.Setting;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 预选 — due before a list with too many is published; who has no place does not stand, and follows by the votes. */
@HuanjieIT
class PreliminaryIT extends NominatingVillage {

    @Autowired
    Meetings meetings;

    @Autowired
    Preliminaries preliminaries;

    @Autowired
    PreliminaryOrder order;

    @Test
    void aListWithTooManyWaitsForTheRepresentatives() {
        elections.passRules(election, POSTS, Map.of(Setting.LIST_SURPLUS, "1"));
        enter(0, Post.CHAIR);
        enter(1, Post.CHAIR);
        for (int n = 2; n < 8; n++) {
            enter(n, Post.MEMBER);
        }
        assertThat(against()).contains("candidacy.preliminary.due");
        assertThatThrownBy(() -> elections.enter(
                        election, Stage.CANDIDATES_PUBLISHED, List.of("candidacy_preliminary_gate")))
                .hasMessageContaining("preliminary election is due");
        assertThat(record(UUID.randomUUID(), Map.of())).containsExactly("candidacy.preliminary.no-meeting");
        var meeting = meeting(20);
        assertThat(record(meeting, Map.of())).containsExactly("candidacy.preliminary.votes");
        var votes = byVoter(20, 18, 16, 9, 9, 2);
        assertThat(record(meeting, votes)).isEmpty();
        assertThat(against()).contains("candidacy.preliminary.due");
        var tied = votes.entrySet().stream()
                .filter(one -> one.getValue() == 9)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        assertThat(record(meeting, Map.of(tied.get(0), 8, tied.get(1), 12))).isEmpty();
        assertThat(against()).doesNotContain("candidacy.preliminary.due");
        var standing = in(() -> candidates.standing(election.id())).stream()
                .filter(one -> one.post() == Post.MEMBER)
                .map(Candidate::id)
                .toList();
        assertThat(standing).hasSizeBetween(4, 5).contains(tied.get(1));
        assertThat(in(() -> order.of(election, Post.MEMBER)).orElseThrow()).isNotEmpty();
    }

    private Map<UUID, Integer> byVoter(Integer... numbers) {
        var members = in(() -> candidates.standing(election.id())).stream()
                .filter(one -> one.post() == Post.MEMBER)
                .toList();
        return java.util.stream.IntStream.range(0, numbers.length)
                .boxed()
                .collect(Collectors.toMap(n -> members.get(n).id(), n -> numbers[n]));
    }

    private void enter(int voter, Post post) {
        var nomination = new Nomination(
                election.id(), voters.get(voter).id(), post, Channel.NOMINATED, 2 + voter, "61", "13");
        assertThat(reasons(in(() -> candidates.enter(nomination, committee)))).isEmpty();
    }

    private List<String> record(UUID meeting, Map<UUID, Integer> votes) {
        return reasons(in(() -> preliminaries.record(election, Post.MEMBER, meeting, votes, committee)));
    }

    private List<String> against() {
        return in(() -> candidates.againstPublishing(election.id())).stream()
                .map(Reason::key)
                .toList();
    }

    private UUID meeting(int present) {
        var held = new Meeting(
                UUID.randomUUID(),
                election.id(),
                MeetingPurpose.PRELIMINARY,
                MeetingKind.REPRESENTATIVES,
                Optional.empty(),
                LocalDate.of(2017, 2, 14),
                LocalDate.of(2017, 2, 17),
                30,
                present,
                0);
        assertThat(in(() -> meetings.hold(held, committee))).isInstanceOf(Verdict.Done.class);
        return held.id();
    }
}
