package org.huanjie.count.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrokesTest {

    @ParameterizedTest
    @CsvSource({"0,0,0,0", "4,0,0,4", "5,0,1,0", "99,0,19,4", "100,1,0,0", "412,4,2,2"})
    void everyFiveVotesAreASignAndEveryHundredAMark(int votes, int hundreds, int signs, int rest) {
        assertThat(Strokes.of(votes)).isEqualTo(new Strokes(hundreds, signs, rest));
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "98", "641", "1142"})
    void noVoteIsLostInTheStrokes(int votes) {
        var strokes = Strokes.of(votes);
        assertThat(strokes.hundreds() * 100 + strokes.signs() * 5 + strokes.rest())
                .isEqualTo(votes);
    }

    @Test
    void fewerThanNoneIsAFault() {
        assertThatThrownBy(() -> Strokes.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
