package org.huanjie.responsibility.bond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.candidacy.Candidate;
import org.huanjie.candidacy.KinPair;
import org.huanjie.candidacy.Relation;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** Who may answer for a village, from what is known of them. */
class ConflictCheckTest {

    private static final VoterId ONE = new VoterId(new UUID(0, 1));
    private static final VoterId OTHER = new VoterId(new UUID(0, 2));
    private static final List<Candidate> STANDING = List.of(stands(ONE, "甲"), stands(OTHER, "乙"));

    @Test
    void whoWasAskedAndIsNearToNobodyMay() {
        assertThat(keys(check(Optional.empty(), 0, Map.of(ONE, false, OTHER, false), List.of())))
                .isEmpty();
        assertThat(keys(new ConflictCheck("丙", Optional.empty(), 0, Map.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void whoWasNotAskedOfEveryoneIsToBeAskedAndThatIsNoFact() {
        var check = check(Optional.empty(), 2, Map.of(ONE, false), List.of());
        assertThat(keys(check)).containsExactly("responsibility.refused.which", "responsibility.refused.unasked");
        assertThat(check.certain()).isFalse();
    }

    @Test
    void whoStandsMayNotAndNeedNotSayHowTheyAreRelatedToThemselves() {
        var check = check(Optional.of(ONE), 0, Map.of(OTHER, false), List.of());
        assertThat(keys(check)).containsExactly("responsibility.refused.stands");
        assertThat(check.certain()).isTrue();
    }

    @Test
    void aNearRelativeBySayingOrOnRecordMayNot() {
        assertThat(keys(check(Optional.empty(), 0, Map.of(ONE, false, OTHER, true), List.of())))
                .containsExactly("responsibility.refused.near");
        var self = new VoterId(new UUID(0, 3));
        var pair = new KinPair(self, OTHER, Relation.SPOUSE);
        assertThat(keys(check(Optional.of(self), 0, Map.of(ONE, false, OTHER, false), List.of(pair))))
                .containsExactly("responsibility.refused.near");
    }

    private static ConflictCheck check(
            Optional<VoterId> voter, int bearers, Map<VoterId, Boolean> asked, List<KinPair> onRecord) {
        return new ConflictCheck("丙", voter, bearers, asked, STANDING, onRecord);
    }

    private static Candidate stands(VoterId person, String name) {
        return new Candidate(person.uuid(), new ElectionId(new UUID(1, 1)), person, name, "MALE", Post.MEMBER);
    }

    private static List<String> keys(ConflictCheck check) {
        return check.against().stream().map(Reason::key).toList();
    }
}
