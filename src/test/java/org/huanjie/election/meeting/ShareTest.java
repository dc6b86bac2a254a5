package org.huanjie.election.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.law.Edition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 比例 — at its border and one beside it. */
class ShareTest {

    @ParameterizedTest
    @CsvSource({"500, 1000, false", "501, 1000, true", "449, 897, true", "448, 897, false", "0, 0, false", "1, 1, true"
    })
    void moreThanHalfExcludesExactlyHalf(int part, int whole, boolean reached) {
        assertThat(Share.MORE_THAN_HALF.reached(part, whole)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({"20, 30, true", "19, 30, false", "21, 31, true", "20, 31, false", "22, 32, true", "21, 32, false"})
    void twoThirdsIncludesExactlyTwoThirds(int part, int whole, boolean reached) {
        assertThat(Share.TWO_THIRDS.reached(part, whole)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 50, false, true",
        "41, 50, true, true",
        "39, 50, false, false",
        "29, 36, true, true",
        "28, 36, false, false"
    })
    void fourFifthsDependsOnTheEdition(int part, int whole, boolean p1990, boolean p2020) {
        assertThat(MeetingKind.PARTY_MEMBERS.attendance(Edition.ZJ2012).reached(part, whole))
                .isEqualTo(p1990);
        assertThat(MeetingKind.PARTY_MEMBERS.attendance(Edition.ZJ2020).reached(part, whole))
                .isEqualTo(p2020);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "5", "30", "31", "997", "1000", "2000000000"})
    void whatIsNeededIsEnoughAndOneLessIsNot(int whole) {
        for (var share :
                new Share[] {Share.MORE_THAN_HALF, Share.TWO_THIRDS, Share.FOUR_FIFTHS, Share.MORE_THAN_FOUR_FIFTHS}) {
            assertThat(share.reached(share.needed(whole), whole))
                    .as(share + " of " + whole)
                    .isTrue();
            assertThat(share.reached(share.needed(whole) - 1, whole))
                    .as(share + " of " + whole)
                    .isFalse();
        }
    }
}
