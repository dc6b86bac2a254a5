package org.huanjie.candidacy.nominator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** 提名人检查 — as many as the rules ask, each once, nobody for themselves, nobody for more people than there are seats. */
class NominatorCheckTest {

    private static final List<VoterCard> PEOPLE =
            IntStream.range(0, 5).mapToObj(NominatorCheckTest::card).toList();

    private final VoterId nominee = PEOPLE.getFirst().id();

    @Test
    void asManyAsTheRulesAskNominate() {
        var check = new NominatorCheck(2, 4, Map.of());
        assertThat(keys(check.against(nominee, PEOPLE.subList(1, 2)))).containsExactly("candidacy.nominator.too-few");
        assertThat(keys(check.against(nominee, PEOPLE.subList(1, 3)))).isEmpty();
    }

    @Test
    void oneWhoSignsTwiceCountsOnceAndNobodySignsForThemselves() {
        var check = new NominatorCheck(2, 4, Map.of());
        assertThat(keys(check.against(nominee, List.of(PEOPLE.get(1), PEOPLE.get(1)))))
                .containsExactly("candidacy.nominator.twice", "candidacy.nominator.too-few");
        assertThat(keys(check.against(nominee, PEOPLE.subList(0, 2))))
                .containsExactly("candidacy.nominator.oneself", "candidacy.nominator.too-few");
    }

    @Test
    void nobodyNamesMorePeopleThanThereAreSeats() {
        var one = PEOPLE.get(1).id();
        assertThat(keys(new NominatorCheck(1, 4, Map.of(one, 3)).against(nominee, PEOPLE.subList(1, 2))))
                .isEmpty();
        assertThat(keys(new NominatorCheck(1, 4, Map.of(one, 4)).against(nominee, PEOPLE.subList(1, 2))))
                .containsExactly("candidacy.nominator.more-than-seats");
    }

    private static List<String> keys(List<Reason> reasons) {
        return reasons.stream().map(Reason::key).toList();
    }

    private static VoterCard card(int n) {
        return new VoterCard(new VoterId(new UUID(0, n)), "330326103210", "某" + n, "MALE", 1, 1960, "");
    }
}
