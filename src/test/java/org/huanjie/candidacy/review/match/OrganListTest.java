package org.huanjie.candidacy.review.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.huanjie.BadInput;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as organs have them, good and bad. */
class OrganListTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final String one = Lists.number(1);
    private final String two = Lists.number(2);
    private final String other = Lists.number(3);
    private final MatchRequest request = Lists.request(List.of(one, two));

    private MatchHit hit(String number, String document) {
        return new MatchHit(
                request.mark(number).orElseThrow(),
                document,
                LocalDate.of(2016, 5, 6),
                Optional.of(LocalDate.of(2021, 5, 6)),
                "B1",
                false);
    }

    private static String line(String number, String document) {
        return number + "," + document + ",2016-05-06,2021-05-06,B1\n";
    }

    @Test
    void thoseOnTheListAreFoundWithTheirDocumentsAndNobodyElse() {
        var list = Lists.HEADING + line(one, "（2016）浙9999刑初1号") + line(other, "x") + line(two, "甲") + line(two, "乙");
        var matched = Lists.matched(request, list);
        assertThat(matched.answer().hits())
                .containsExactlyInAnyOrder(hit(one, "（2016）浙9999刑初1号"), hit(two, "甲"), hit(two, "乙"));
        assertThat(matched.people()).isEqualTo(2);
        assertThat(matched.lines()).isEqualTo(4);
        assertThat(matched.left()).isZero();
    }

    @Test
    void aLineThatIsThereTwiceIsOneHit() {
        var matched = Lists.matched(request, Lists.HEADING + line(one, "甲").repeat(3));
        assertThat(matched.answer().hits()).containsExactly(hit(one, "甲"));
        assertThat(matched.lines()).isEqualTo(3);
    }

    @Test
    void badNumbersAreToldByTheirLinesAndStopNobody() {
        var list = Lists.HEADING
                + line("330326190001010014", "甲")
                + ",,,,\n"
                + line(one, "乙")
                + line("", "丙")
                + "\n"
                + line("3.30326E+17", "丁")
                + line("不详", "戊")
                + line("33\u000132", "己")
                + line(two, "庚");
        var matched = Lists.matched(request, list);
        assertThat(matched.answer().hits()).containsExactlyInAnyOrder(hit(one, "乙"), hit(two, "庚"));
        assertThat(Lists.faults(matched))
                .containsExactly(
                        "2 number-check", "5 number-absent", "7 number-rounded", "8 number-form", "9 number-form");
        assertThat(matched.skipped()).isEqualTo(2);
    }

    @Test
    void aHitThatCannotBeReadIsToldAndNotTaken() {
        var list = Lists.HEADING
                + one + ",,2016-05-06,,B1\n"
                + one + ",甲,六月,,B1\n"
                + one + ",甲,2016-05-06,长期,B1\n"
                + one + ",甲,2016-05-06,2015-05-06,B1\n"
                + one + "," + "长".repeat(201) + ",2016-05-06,,B1\n"
                + one + ",甲,2016-05-06,,S9\n"
                + one + ",甲\0,2016-05-06,,B1\n"
                + one + "\n"
                + other + ",,,,\n";
        var matched = Lists.matched(request, list);
        assertThat(matched.answer().hits()).isEmpty();
        assertThat(Lists.faults(matched))
                .containsExactly(
                        "2 document-absent",
                        "3 day-form",
                        "4 until-form",
                        "5 until-early",
                        "6 document-long",
                        "7 criterion-other",
                        "8 cell-control",
                        "9 document-absent");
    }

    @Test
    void everyEncodingAndSignBetweenFieldsIsRead() {
        var list = "名单\n" + Lists.HEADING + line(one, "（2016）浙9999刑初1号") + line(other, "乙");
        var hits = Lists.matched(request, list).answer().hits();
        assertThat(hits).hasSize(1);
        for (var bytes : List.of(
                list.getBytes(GB18030),
                ("\uFEFF" + list).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + list).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + list).getBytes(StandardCharsets.UTF_16BE),
                list.replace(',', ';').getBytes(StandardCharsets.UTF_8),
                list.replace(',', '\t').getBytes(GB18030),
                list.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                list.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                list.strip().getBytes(StandardCharsets.UTF_8),
                list.replaceAll("([^,\n]+)", "\"$1\"").getBytes(StandardCharsets.UTF_8))) {
            assertThat(Lists.done(Lists.match(request, bytes)).answer().hits()).isEqualTo(hits);
        }
        // nothing but the document shows which encoding it is
        var plain = "ID,Document number,Date\n" + (other + ",x,2016-05-06\n").repeat(2) + one + ",刑初1号,2016-05-06\n";
        assertThat(Lists.done(Lists.match(request, plain.getBytes(GB18030)))
                        .answer()
                        .hits())
                .singleElement()
                .satisfies(found -> assertThat(found.document()).isEqualTo("刑初1号"));
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        var list = (Lists.HEADING + line(one, "甲@乙") + line(two, "丙")).getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < list.length; at++) {
            list[at] = list[at] == '@' ? (byte) 0xFF : list[at];
        }
        var matched = Lists.done(Lists.match(request, list));
        assertThat(Lists.faults(matched)).containsExactly("2 cell-bytes");
        assertThat(matched.answer().hits()).containsExactly(hit(two, "丙"));
    }

    @Test
    void columnsAreFoundByTheirNamesInEitherLanguageOrAsTheOrganSays() {
        var english =
                "Criterion,Window end,Document day,Document number,Identity number\nsentenced,2021-05-06,2016-05-06,甲,"
                        + one + "\n";
        assertThat(Lists.matched(request, english).answer().hits()).containsExactly(hit(one, "甲"));
        var own = "罪犯证件,案号（全称）,判决日期 *\n" + one + ",甲,2016年5月6日\n";
        var named = Lists.done(
                Lists.match(request, own.getBytes(StandardCharsets.UTF_8), Map.of(ListColumn.NUMBER, "罪犯证件")));
        assertThat(named.answer().hits()).singleElement().satisfies(found -> {
            assertThat(found.day()).isEqualTo("2016-05-06");
            assertThat(found.until()).isEmpty();
            assertThat(found.criterion()).isEqualTo("B1");
        });
        assertThat(Lists.refused(Lists.match(request, own.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("column-missing[NUMBER]");
        assertThat(Lists.refused(Lists.match(
                        request,
                        own.getBytes(StandardCharsets.UTF_8),
                        Map.of(ListColumn.NUMBER, "罪犯证件", ListColumn.UNTIL, "届满"))))
                .containsExactly("column-not-found[UNTIL, 届满]");
    }

    @Test
    void headingsThatAreNotOnesAreAllToldAtOnce() {
        assertThat(refused("")).containsExactly("no-headings[]");
        assertThat(refused("\0\0\0\0")).containsExactly("no-headings[]");
        assertThat(refused("甲,乙\n1,2\n")).containsExactly("no-headings[]");
        assertThat(refused("身份证号,证件号码,日期\n")).containsExactly("column-twice[NUMBER, 1, 2]", "column-missing[DOCUMENT]");
        var both = Lists.request(List.of(one), Lists.SENTENCED, Lists.DEBTOR);
        assertThat(Lists.refused(Lists.match(both, "身份证号,案号,日期\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("column-missing[CRITERION]");
    }

    @Test
    void quotesThatSwallowLinesStopTheWhole() {
        assertThat(refused(Lists.HEADING + line(other, "x") + line(one, "\"甲") + line(two, "乙")))
                .containsExactly("quote[3]");
        assertThat(refused(Lists.HEADING + line(one, "\"甲\"乙"))).containsExactly("quote[2]");
        assertThat(refused(Lists.HEADING + line(one, "\"甲") + line(two, "乙\""))).containsExactly("lines-in-a-field[2]");
        // a remark of two lines is one; a quote amid a field is a sign like any other
        var quoted = Lists.HEADING + line(one, "\"甲\"\"乙\"\"\n（存）\"") + line(two, "丙\"丁");
        var matched = Lists.matched(request, quoted.replace("\n（", " （"));
        assertThat(matched.answer().hits()).containsExactlyInAnyOrder(hit(one, "甲\"乙\" （存）"), hit(two, "丙\"丁"));
        var lines = Lists.matched(request, Lists.HEADING + line(other, "\"甲\n乙\"") + line("1", "丙"));
        assertThat(Lists.faults(lines)).containsExactly("4 number-form");
    }

    @Test
    void enormousFieldsAreRefusedAndLongListsAreReadWhole() {
        var other = line(this.other, "x".repeat(500));
        var long1 = Lists.HEADING
                + other.repeat(5_000)
                + line(one, "甲")
                + line("1", "")
                + other.repeat(5_000)
                + line(two, "\"乙\"");
        var matched = Lists.matched(request, long1);
        assertThat(matched.answer().hits()).containsExactlyInAnyOrder(hit(one, "甲"), hit(two, "乙"));
        assertThat(Lists.faults(matched)).containsExactly("5003 number-form");
        assertThat(matched.lines()).isEqualTo(10_003);
        assertThat(refused(
                        Lists.HEADING + other.repeat(3_000) + line(this.other, "x".repeat(3 << 20)) + line(one, "甲")))
                .containsExactly("line-too-long[3002]");
        assertThat(refused(Lists.HEADING + other.repeat(3_000) + line(this.other, "\"" + other.repeat(9_000))))
                .containsExactly("quote[3002]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "{\\rtf1", "Rar!"})
    void otherDocumentsAreNone(String start) {
        assertThat(refused(start + "\n")).containsExactly("other-file[]");
    }

    @Test
    void oldNumbersAreFoundAndSayThatTheyAreOld() {
        var old = "999998" + one.substring(8, 17);
        assertThat(Lists.matched(request, Lists.HEADING + line(old, "甲"))
                        .answer()
                        .hits())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.mark()).isEqualTo(request.mark(one).orElseThrow());
                    assertThat(found.oldNumber()).isTrue();
                });
    }

    /** A hundred thousand lines as chance would have them, against looking each number up. */
    @Test
    void theSameAreFoundAsByLookingEachUp() {
        var chance = new SplittableRandom(20261129);
        var people = new ArrayList<String>();
        for (int n = 0; n < 3_000; n++) {
            people.add(Lists.number(chance.nextInt(300_000)));
        }
        var asked = Lists.request(people);
        var list = new StringBuilder(Lists.HEADING);
        var expected = new TreeSet<MatchHit>();
        for (int n = 0; n < 100_000; n++) {
            var number = Lists.number(chance.nextInt(300_000));
            list.append(line(chance.nextInt(10) == 0 ? "\"" + number + "\"" : number, "D" + n % 7));
            if (people.contains(number)) {
                expected.add(new MatchHit(
                        asked.mark(number).orElseThrow(),
                        "D" + n % 7,
                        LocalDate.of(2016, 5, 6),
                        Optional.of(LocalDate.of(2021, 5, 6)),
                        "B1",
                        false));
            }
        }
        assertThat(expected).hasSizeGreaterThan(500);
        var matched = Lists.matched(asked, list.toString());
        assertThat(matched.answer().hits()).isEqualTo(expected);
        assertThat(matched.lines()).isEqualTo(100_000);
    }

    @Test
    void damagedListsAreReadOrRefused() {
        damaged(500);
    }

    @Tag("soak")
    @Test
    void manyDamagedListsAreReadOrRefused() {
        damaged(20_000);
    }

    /** Whatever became of a list, a line that still stands as it was is found, or the whole is refused. */
    private void damaged(int many) {
        var chance = new BadInput(20261129);
        var good = Lists.HEADING
                + line(other, "甲")
                + line(one, "\"（2016）,刑初1号\"")
                + line(two, "乙").repeat(3);
        for (int n = 0; n < many; n++) {
            var bad = chance.file(good.getBytes(n % 2 == 0 ? StandardCharsets.UTF_8 : GB18030));
            var verdict = Lists.match(request, bad);
            verdict.answer(
                    done -> {
                        assertThat(done.answer().hits().size() + done.left()).isLessThanOrEqualTo(done.lines());
                        return done;
                    },
                    reasons -> {
                        assertThat(reasons).isNotEmpty();
                        return null;
                    });
        }
    }

    private List<String> refused(String list) {
        return Lists.refused(Lists.match(request, list.getBytes(StandardCharsets.UTF_8)));
    }
}
