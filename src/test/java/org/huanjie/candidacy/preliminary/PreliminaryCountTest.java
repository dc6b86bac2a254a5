package org.huanjie.candidacy.preliminary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.Channel;
import org.huanjie.candidacy.Nominee;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.junit.jupiter.api.Test;

/** 预选计票 — most votes have the places, the equal at the last one are voted on again; and a woman is not lost. */
class PreliminaryCountTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final UUID D = new UUID(0, 4);

    @Test
    void mostVotesHaveThePlaces() {
        var count = PreliminaryCount.of(2, List.of(ballot(1, Map.of(A, 20, B, 5, C, 11, D, 5))));
        assertThat(count.settled()).isTrue();
        assertThat(count.chosen()).containsExactlyInAnyOrder(A, C);
        assertThat(count.ranks()).hasSize(1);
        assertThat(count.ranks().getFirst()).containsExactlyInAnyOrder(B, D);
    }

    @Test
    void theEqualAboveTheLastPlaceAreNoTie() {
        assertThat(PreliminaryCount.of(2, List.of(ballot(1, Map.of(A, 20, B, 20, C, 11)))).chosen())
                .containsExactlyInAnyOrder(A, B);
    }

    @Test
    void theEqualAtTheLastPlaceAreVotedOnAgain() {
        var first = ballot(1, Map.of(A, 20, B, 11, C, 11, D, 3));
        var count = PreliminaryCount.of(2, List.of(first));
        assertThat(count.settled()).isFalse();
        assertThat(count.chosen()).containsExactly(A);
        assertThat(count.tied()).containsExactlyInAnyOrder(B, C);
        var again = PreliminaryCount.of(2, List.of(first, ballot(2, Map.of(B, 12, C, 17))));
        assertThat(again.settled()).isTrue();
        assertThat(again.chosen()).containsExactlyInAnyOrder(A, C);
        assertThat(again.ranks()).containsExactly(List.of(B), List.of(D));
        assertThat(PreliminaryCount.of(2, List.of(first, ballot(2, Map.of(B, 14, C, 14)))).tied())
                .containsExactlyInAnyOrder(B, C);
    }

    @Test
    void theWomanWithMostNominationsHasAPlaceWhereNoneHas() {
        var people = List.of(nominee(A, "MALE", 30, true), nominee(B, "FEMALE", 12, false), nominee(C, "FEMALE", 9, false));
        assertThat(WomanOnList.added(people, Set.of(A))).containsExactly(B);
        assertThat(WomanOnList.added(people, Set.of(A, C))).isEmpty();
        assertThat(WomanOnList.of(people, Set.of())).isEqualTo(WomanOnList.NONE_LEFT);
        assertThat(WomanOnList.of(List.of(nominee(B, "FEMALE", 12, true)), Set.of(B))).isEqualTo(WomanOnList.ADDED);
        assertThat(WomanOnList.of(List.of(nominee(B, "FEMALE", 12, true)), Set.of())).isEqualTo(WomanOnList.THERE);
        assertThat(WomanOnList.of(people.subList(0, 1), Set.of())).isEqualTo(WomanOnList.NONE_NOMINATED);
    }

    private static PreliminaryBallot ballot(int number, Map<UUID, Integer> votes) {
        return new PreliminaryBallot(Post.MEMBER, number, new UUID(1, 1), 30, votes);
    }

    private static Nominee nominee(UUID id, String sex, int nominators, boolean stands) {
        return new Nominee(
                new Candidate(id, new ElectionId(new UUID(0, 9)), new VoterId(id), "某", sex, Post.MEMBER),
                Channel.NOMINATED,
                nominators,
                LocalDate.of(2017, 2, 17),
                Optional.empty(),
                false,
                !stands,
                stands);
    }
}
