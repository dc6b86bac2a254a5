package org.huanjie.access.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.huanjie.HuanjieIT;
import org.huanjie.Places;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HuanjieIT
class EasyPasswordsIT {

    @Autowired
    EasyPasswords easy;

    @Autowired
    Places places;

    @Test
    void whatIsUsedMostAndWhatEveryoneAroundKnowsIsEasy() {
        var village = places.newCounty(1, 1).village();
        for (var password : new String[] {
            "qwertyuiop", "Q1W2E3R4T5", "basketball", "password2017!", "Manchester!!99", "1234567890",
            "huanjie-2026", "ceshizhen1-2026", "zhangsan1980", "张三张三张三1980", "ceshicun11!!", "ceshizhen1234"
        }) {
            assertThat(easy.isEasy(password, "张三", village)).as(password).isTrue();
        }
        for (var password :
                new String[] {"wide river 1954", "山高水长 river-42", "own words 1954", "zhangsan reads 40 maps"}) {
            assertThat(easy.isEasy(password, "张三", village)).as(password).isFalse();
        }
    }
}
