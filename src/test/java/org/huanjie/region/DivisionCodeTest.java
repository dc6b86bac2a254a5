package org.huanjie.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionCodeTest {

    private static final DivisionCode VILLAGE = new DivisionCode("330326103210");
    private static final DivisionCode CITY = new DivisionCode("3303");

    @ParameterizedTest
    @CsvSource({
        "33,PROVINCE,,33",
        "3303,CITY,33,03",
        "330326,COUNTY,3303,26",
        "330326103,TOWN,330326,103",
        "330326103210,VILLAGE,330326103,210"
    })
    void everyLevelHasItsCode(String text, Level level, String parent, String own) {
        var code = new DivisionCode(text);
        assertThat(code.level()).isEqualTo(level);
        assertThat(code.parent().map(DivisionCode::digits).orElse(null)).isEqualTo(parent);
        assertThat(code.own()).isEqualTo(own);
        assertThat(code).hasToString(text);
        assertThat(DivisionCode.of(text)).contains(code);
        assertThat(DivisionCode.of(level, text)).contains(code);
        assertThat(VILLAGE.at(level)).isEqualTo(code);
        assertThat(code.contains(VILLAGE)).isTrue();
        assertThat(VILLAGE.contains(code)).isEqualTo(level == Level.VILLAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3",
                "330",
                "33032",
                "3303261",
                "33032610",
                "3303261032",
                "33032610321",
                "3303261032101",
                "33032x",
                " 330326",
                "330326 ",
                "-30326",
                "３３０３２６",
                "33032６",
                "٣٣"
            })
    void anythingElseIsNoCode(String text) {
        assertThat(DivisionCode.of(text)).isEmpty();
        assertThat(new DivisionCode("33").contains(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new DivisionCode(text));
    }

    @Test
    void aCodeOfAnotherLevelIsNotTakenForOne() {
        assertThat(DivisionCode.of(Level.VILLAGE, "330326103")).isEmpty();
        assertThat(DivisionCode.of(Level.COUNTY, "330326103210")).isEmpty();
    }

    @Test
    void whatLiesAboveIsFoundAndWhatLiesBelowIsNot() {
        assertThat(VILLAGE.county()).hasToString("330326");
        assertThat(VILLAGE.town()).hasToString("330326103");
        assertThat(VILLAGE.upTo(Level.COUNTY)).hasToString("330326");
        assertThat(CITY.upTo(Level.COUNTY)).isEqualTo(CITY);
        assertThat(VILLAGE.line())
                .extracting(DivisionCode::digits)
                .containsExactly("33", "3303", "330326", "330326103", "330326103210");
        assertThat(CITY.line()).extracting(DivisionCode::digits).containsExactly("33", "3303");
        assertThatIllegalArgumentException().isThrownBy(CITY::county);
        assertThatIllegalArgumentException().isThrownBy(VILLAGE.county()::town);
    }

    @Test
    void aDivisionContainsItselfAndWhatLiesWithin() {
        assertThat(CITY.contains(CITY)).isTrue();
        assertThat(CITY.contains("330326")).isTrue();
        assertThat(CITY.contains("330426")).isFalse();
        assertThat(CITY.contains("33")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"33,34", "39,3:", "99,9:", "330326,330327", "330329,33032:", "330326103210,330326103211"})
    void theRangeEndsBeforeTheNextNeighbour(String code, String end) {
        assertThat(new DivisionCode(code).end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"33", "3303", "330326", "330329", "330326103", "330326199", "330326103999"})
    void theRangeHoldsWhatTheDivisionContainsAndNothingElse(String text) {
        var code = new DivisionCode(text);
        assertThat(around().filter(other ->
                        other.compareTo(code) >= 0 && other.digits().compareTo(code.end()) < 0))
                .isEqualTo(around().filter(code::contains).toList())
                .isNotEmpty();
    }

    private static Stream<DivisionCode> around() {
        return Stream.of(
                        List.of("32", "33", "34"),
                        List.of("02", "03", "99"),
                        List.of("26", "29", "99"),
                        List.of("103", "199", "999"),
                        List.of("000", "210", "999"))
                .reduce(
                        List.of(""),
                        (begun, next) -> Stream.concat(
                                        begun.stream(),
                                        begun.stream()
                                                .flatMap(one -> next.stream().map(one::concat)))
                                .distinct()
                                .toList())
                .stream()
                .flatMap(text -> DivisionCode.of(text).stream())
                .sorted();
    }
}
