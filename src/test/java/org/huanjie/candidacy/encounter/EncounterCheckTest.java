package org.huanjie.candidacy.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.candidacy.Candidate;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** 见面会检查 — between now and the day of the vote; everybody is asked, and nobody has to come. */
class EncounterCheckTest {

    private static final LocalDate VOTE = LocalDate.of(2017, 3, 4);
    private static final LocalDateTime NOW = LocalDateTime.of(2017, 2, 28, 9, 0);
    private static final Candidate ONE = candidate(1);
    private static final Candidate OTHER = candidate(2);

    @Test
    void itIsBeforeTheDayOfTheVote() {
        assertThat(announcing(LocalDateTime.of(2017, 3, 3, 19, 0))).isEmpty();
        assertThat(announcing(LocalDateTime.of(2017, 3, 4, 7, 0))).containsExactly("candidacy.encounter.day");
        assertThat(announcing(LocalDateTime.of(2017, 2, 28, 8, 0))).containsExactly("candidacy.encounter.day");
        assertThat(keys(EncounterCheck.announcing(NOW, " ", NOW, VOTE))).containsExactly("candidacy.encounter.place");
    }

    @Test
    void ofEverybodyItIsSaidWhetherTheyCame() {
        var at = encounter(NOW.minusHours(1), List.of());
        assertThat(keys(EncounterCheck.recording(at, List.of(ONE, OTHER), Map.of(ONE.id(), true), NOW)))
                .containsExactly("candidacy.encounter.who-came");
        assertThat(EncounterCheck.recording(
                        at, List.of(ONE, OTHER), Map.of(ONE.id(), true, OTHER.id(), false), NOW))
                .isEmpty();
        assertThat(keys(EncounterCheck.recording(encounter(NOW.plusHours(1), List.of()), List.of(), Map.of(), NOW)))
                .containsExactly("candidacy.encounter.not-yet");
    }

    @Test
    void whoWasAskedAndStayedAwayHoldsNothingUp() {
        var held = encounter(
                NOW, List.of(new Encounter.Present(ONE.id(), "甲", Post.CHAIR, false)));
        assertThat(EncounterCheck.notMet(List.of(held), List.of(ONE))).isEmpty();
        assertThat(EncounterCheck.notMet(List.of(held), List.of(ONE, OTHER))).containsExactly(OTHER.name());
        assertThat(EncounterCheck.notMet(List.of(), List.of())).isEmpty();
    }

    private static List<String> announcing(LocalDateTime at) {
        return keys(EncounterCheck.announcing(at, "祠堂", NOW, VOTE));
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }

    private static Encounter encounter(LocalDateTime at, List<Encounter.Present> candidates) {
        return new Encounter(new UUID(1, 1), 1, at, "祠堂", 80, candidates, List.of());
    }

    private static Candidate candidate(int n) {
        return new Candidate(
                new UUID(0, n), new ElectionId(new UUID(0, 9)), new VoterId(new UUID(2, n)), "某" + n, "MALE", Post.CHAIR);
    }
}
