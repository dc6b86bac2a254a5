package org.huanjie.shell.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 人名 — which names are one, what is printed, what is refused. */
class PersonNameTest {

    @ParameterizedTest(name = "C3: {1} is {0}")
    @CsvSource(textBlock = """
            张甲, 张 甲
            张甲, 张\u3000甲
            张甲, 张\u00A0甲
            张甲, \uFEFF张\u200B甲\u200E
            买买提·阿乙, 买买提•阿乙
            买买提·阿乙, 买买提‧阿乙
            买买提·阿乙, 买买提．阿乙
            买买提·阿乙, 买买提・阿乙
            买买提·阿乙, 买买提 · 阿乙
            王樂丙, 王\uF914丙
            葛甲, 葛\uDB40\uDD00甲
            Zoë, Zoe\u0308
            王一民, 王⼀民
            赵䶮, 赵\uE863
            孙龴, 孙\uE81E
            李𠂇, 李\uE816
            anna k, ＡＮＮＡ　Ｋ
            o'neil, O’Neil
            """)
    void theseAreOneName(String one, String other) {
        assertThat(PersonName.same(one, other)).isTrue();
        assertThat(PersonName.form(PersonName.form(other))).isEqualTo(PersonName.form(other));
    }

    @ParameterizedTest(name = "C3: {1} is not {0}")
    @CsvSource({"王乐, 王樂", "张甲, 张由", "张甲乙, 张甲", "买买提·阿乙, 买买提阿乙"})
    void theseAreTwo(String one, String other) {
        assertThat(PersonName.same(one, other)).isFalse();
    }

    @DisplayName("C3, C24: what is printed is what the person writes, an old code point as its present one")
    @Test
    void whatIsPrinted() {
        assertThat(PersonName.of(" 张 甲\u200B ").printed()).isEqualTo("张 甲");
        assertThat(PersonName.of("王\uF914丙").printed()).isEqualTo("王\uF914丙");
        assertThat(PersonName.of("葛\uDB40\uDD00甲").printed()).isEqualTo("葛\uDB40\uDD00甲");
        assertThat(PersonName.of("买买提・阿丁").printed()).isEqualTo("买买提·阿丁");
        assertThat(PersonName.of("赵\uE863")).isEqualTo(new PersonName("赵䶮", "赵䶮", true));
        assertThat(PersonName.of("张 甲").replaced()).isFalse();
    }

    @ParameterizedTest(name = "C19: {0} is a name")
    @ValueSource(strings = {"王〇甲", "阿依古丽·买买提", "Zoe\u0308 Li", "张　乙", "王\uF914丙", "𠂇甲"})
    void theseStandInNames(String name) {
        assertThat(PersonName.of(name).stray()).isEmpty();
    }

    @ParameterizedTest(name = "C3: {0} is refused by its character and place")
    @CsvSource({
        "王○甲, ○ U+25CB, 2",
        "'𠂇甲1', 1 U+0031, 3",
        "'=甲', = U+003D, 1",
        "王\uE000, U+E000, 2",
        "'王\u0007甲', U+0007, 2"
    })
    void whatStandsInNoNameIsNamed(String name, String character, int place) {
        assertThat(PersonName.of(name).stray()).contains(new PersonName.Stray(character, place));
    }
}
