package org.huanjie.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 读音 — by what letters a name is found, and which are thought of first. */
class SoundsTest {

    @ParameterizedTest(name = "C5: {0} is {1} first")
    @CsvSource(textBlock = """
            单雄甲, shanxiongjia
            仇英甲, qiuyingjia
            区寄甲, oujijia
            解缙甲, xiejinjia
            查良甲, zhaliangjia
            曾巩甲, zenggongjia
            尉迟甲, yuchijia
            朴树甲, piaoshujia
            任仁甲, renrenjia
            盖叫甲, gejiaojia
            翟让甲, zhairangjia
            覃福甲, qinfujia
            缪荃甲, miaoquanjia
            华佗甲, huatuojia
            燕青甲, yanqingjia
            员半甲, yunbanjia
            种师甲, chongshijia
            祭遵甲, zhaizunjia
            万俟甲, moqijia
            长孙甲, zhangsunjia
            令狐甲, linghujia
            澹台甲, tantaijia
            乐毅甲, yueyijia
            钭梦甲, toumengjia
            召信甲, shaoxinjia
            秘彭甲, bipengjia
            折从甲, shecongjia
            都穆甲, dumujia
            洗英甲, xianyingjia
            貟甲乙, yunjiayi
            隽不甲, juanbujia
            薄熙甲, boxijia
            乜甲乙, niejiayi
            句甲乙, goujiayi
            单于甲, chanyujia
            吕女绿, lunulu
            王小明, wangxiaoming
            """)
    void aSurnameIsReadAsOne(String name, String pinyin) {
        assertThat(Sounds.of(name).pinyin()).isEqualTo(pinyin);
    }

    @ParameterizedTest(name = "C5: {0} is found by {1}")
    @CsvSource(textBlock = """
            单雄甲, danxiong
            单雄甲, dxj
            曾巩甲, zgj
            曾巩甲, ceng
            曾巩甲, cgj
            翟让甲, di
            乐毅甲, leyi
            尉迟甲, weichi
            张重甲, zhangchong
            张重甲, zhangzhong
            吕布甲, lubu
            吕布甲, lyubu
            女娲甲, nuwa
            女娲甲, nyuwa
            张女乙, zhangnyu
            沈绿甲, shenlyu
            张 行, zhangx
            张 行, zhangh
            """)
    void everyReadingIsFound(String name, String typed) {
        assertThat(Sounds.of(name).beginWith(Pinyin.typed(typed))).isTrue();
    }

    @DisplayName("C5: v and ü are what u is")
    @Test
    void uWithDots() {
        assertThat(Sounds.of("吕布甲").beginWith(Pinyin.typed("Lv"))).isTrue();
        assertThat(Sounds.of("吕布甲").beginWith(Pinyin.typed("lü"))).isTrue();
        assertThat(Sounds.of("女娲甲").beginWith(Pinyin.typed("Nv"))).isTrue();
        assertThat(Sounds.of("女娲甲").beginWith(Pinyin.typed("nü"))).isTrue();
    }

    @DisplayName("C5: most names have one way, and a long one not too many")
    @Test
    void notTooMany() {
        assertThat(Sounds.of("王小明").others()).isEmpty();
        assertThat(Sounds.of("单行重乐单行重乐单行重乐").others().split(" ")).hasSizeLessThan(66);
    }
}
