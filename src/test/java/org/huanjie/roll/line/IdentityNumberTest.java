package org.huanjie.roll.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 11643 — the table of the standard and what a check digit is for. */
class IdentityNumberTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 2, 3);

    @ParameterizedTest
    @CsvSource({
        "330326190001010013, MALE, 1900-01-01",
        "330326190001010021, FEMALE, 1900-01-01",
        "33032619000101994X, FEMALE, 1900-01-01",
        "33032619000303991X, MALE, 1900-03-03",
        "330326191111119903, FEMALE, 1911-11-11",
        "33032619000101994x, FEMALE, 1900-01-01",
        "'330326 19000101 0013', MALE, 1900-01-01",
        "999999190001010015, MALE, 1900-01-01"
    })
    void aRightNumberIsTakenAndTellsSexAndBirth(String text, String sex, LocalDate birth) {
        var number = IdentityNumber.written(text);
        assertThat(number.fault(TODAY)).isEmpty();
        assertThat(number.sex()).isEqualTo(sex);
        assertThat(number.birth()).isEqualTo(birth);
    }

    @ParameterizedTest
    @CsvSource({
        "330326190001010014, NUMBER_CHECK",
        "330326190002290010, NUMBER_DATE",
        "330326190013010010, NUMBER_DATE",
        "33032619000101001, NUMBER_FORM",
        "3303261900010100133, NUMBER_FORM",
        "33032619000101001A, NUMBER_FORM",
        "X30326190001010013, NUMBER_FORM",
        "000000190001010010, NUMBER_FORM",
        "'', NUMBER_FORM",
        "3.30326E+17, NUMBER_ROUNDED"
    })
    void aWrongNumberIsRefusedWithItsReason(String text, Problem problem) {
        assertThat(IdentityNumber.written(text).fault(TODAY)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"33032620170203, ", "33032620170204, NUMBER_DATE"})
    void aBirthAfterTodayIsNoBirth(String start, Problem problem) {
        var digits = start + "001";
        var number = new IdentityNumber(digits + IdentityNumber.check(digits));
        assertThat(number.fault(TODAY).orElse(null)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource("11010519491231002, X")
    void theSampleOfTheStandardHolds(String digits, char check) {
        assertThat(IdentityNumber.check(digits)).isEqualTo(check);
    }

    @Property
    boolean oneWrongDigitIsAlwaysFound(
            @ForAll @NumericChars @StringLength(17) String digits,
            @ForAll @IntRange(max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var wrong = new StringBuilder(digits);
        wrong.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + by) % 10));
        return IdentityNumber.check(wrong.toString()) != IdentityNumber.check(digits);
    }

    @Property
    boolean twoNeighboursTurnedAroundAreAlwaysFound(
            @ForAll @NumericChars @StringLength(17) String digits, @ForAll @IntRange(max = 15) int at) {
        var turned = new StringBuilder(digits);
        turned.setCharAt(at, digits.charAt(at + 1));
        turned.setCharAt(at + 1, digits.charAt(at));
        return digits.charAt(at) == digits.charAt(at + 1)
                || IdentityNumber.check(turned.toString()) != IdentityNumber.check(digits);
    }
}
