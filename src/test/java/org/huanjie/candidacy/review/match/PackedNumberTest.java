package org.huanjie.candidacy.review.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 11643, and what people make of a number on its way into a list. */
class PackedNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "330326190001010013",
                "330326190001010021",
                "33032619000101994X",
                "33032619000303991X",
                "330326191111119903",
                "999999190001010015",
                "11010519491231002X"
            })
    void whatHoldsIsReadAsItStandsAndAsItIsWritten(String number) {
        long packed = PackedNumber.at(number.getBytes(StandardCharsets.US_ASCII), 0);
        assertThat(packed).isEqualTo(Long.parseLong(number.substring(0, 17)));
        assertThat(PackedNumber.read(number)).isEqualTo(read(packed, false));
    }

    @ParameterizedTest
    @CsvSource({
        "330326190001010014,NUMBER_CHECK",
        "330326190002290010,NUMBER_DATE",
        "330326190013010010,NUMBER_DATE",
        "330326180001010018,NUMBER_DATE",
        "33032619000101001,NUMBER_FORM",
        "3303261900010100133,NUMBER_FORM",
        "33032619000101001A,NUMBER_FORM",
        "030326190001010013,NUMBER_FORM",
        "3.30326190001010E+17,NUMBER_ROUNDED",
        "'',NUMBER_ABSENT",
        "'  ',NUMBER_ABSENT",
        "无,NUMBER_FORM"
    })
    void whatDoesNotHoldIsSaid(String number, MatchRefusal why) {
        assertThat(PackedNumber.read(number)).isEqualTo(new PackedNumber.Reading.Wrong(why));
        var bytes = number.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == PackedNumber.LENGTH) {
            assertThat(PackedNumber.at(bytes, 0)).isEqualTo(PackedNumber.NONE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "33032619000101994x",
                " 33032619000101994X ",
                "330326 19000101 994X",
                "３３０３２６１９０００１０１９９４Ｘ",
                "３３０３２６１９０００１０１９９４ｘ",
                "\u200E33032619000101994X\u200B",
                "\uFEFF33032619000101994X",
                "33032619000101994X\t",
                "'33032619000101994X",
                "=\"33032619000101994X\"",
                "330326\u0000190001019\u000094X",
                "\u300033032619000101994X\u00A0"
            })
    void whatPeopleAndProgramsPutBesideIsFolded(String written) {
        assertThat(PackedNumber.read(written)).isEqualTo(read(33032619000101994L, false));
    }

    @Test
    void fifteenDigitsBecomeEighteenAsTheStandardSaysAndAreTold() {
        assertThat(PackedNumber.read("330326491231002")).isEqualTo(read(33032619491231002L, true));
        assertThat(PackedNumber.read("330326990101997"))
                .isEqualTo(new PackedNumber.Reading.Wrong(MatchRefusal.NUMBER_DATE));
        assertThat(PackedNumber.read("330326491331002"))
                .isEqualTo(new PackedNumber.Reading.Wrong(MatchRefusal.NUMBER_DATE));
    }

    /** Of all numbers around one that holds, both ways of reading take the same. */
    @Test
    void bothWaysOfReadingAgree() {
        var number = "330326200002290013";
        for (int at = 0; at < number.length(); at++) {
            for (char sign : "0123456789Xx".toCharArray()) {
                var other = number.substring(0, at) + sign + number.substring(at + 1);
                long packed = PackedNumber.at(other.getBytes(StandardCharsets.US_ASCII), 0);
                var read = PackedNumber.read(other);
                assertThat(read instanceof PackedNumber.Reading.Read).as(other).isEqualTo(packed != PackedNumber.NONE);
                if (packed != PackedNumber.NONE) {
                    assertThat(read).isEqualTo(read(packed, false));
                }
            }
        }
    }

    private static PackedNumber.Reading read(long digits, boolean old) {
        return new PackedNumber.Reading.Read(new PackedNumber(digits, old));
    }
}
