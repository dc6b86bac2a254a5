package org.huanjie.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionTest {

    @ParameterizedTest
    @CsvSource({
        "330326103210,潘南村委会,潘南村,true",
        "330326117284,万顺村,万顺村,true",
        "110101001001,多福巷社区居委会,多福巷社区居委会,false",
        "330326117500,第一农场场区生活区,第一农场场区生活区,false",
        "330326401498,滨海新区虚拟社区,滨海新区虚拟社区,false",
        "150121100200,乌兰嘎查委员会,乌兰嘎查委员会,true",
        "330326100240,雅村村委会,雅村,true",
        "330326100241,高楼村村民委员会,高楼村,true",
        "330326100242,高楼村民委员会,高楼村,true",
        "330326100243,东街居委会,东街居委会,false",
        "330326100001,城边村委会,城边村,true",
        "330326103,萧江镇,萧江镇,false"
    })
    void whatElectsAVillagersCommitteeIsAVillage(String code, String source, String said, boolean village) {
        assertThat(DivisionNames.said(source)).isEqualTo(said);
        assertThat(new Division(code, said, "").isVillage()).isEqualTo(village);
    }

    @ParameterizedTest
    @CsvSource({"潘南村,潘南", "萧江镇,萧江", "闹村乡,闹村", "中村,中村", "乌兰嘎查委员会,乌兰嘎查委员会"})
    void aCellShowsTheNameWithoutItsKind(String name, String cell) {
        assertThat(new Division("330326103210", name, "").shortName()).isEqualTo(cell);
    }
}
