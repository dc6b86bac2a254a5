package org.huanjie.mobilisation.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.roll.voter.VoterCard;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.junit.jupiter.api.Test;

/** 住户表的理解 — lines of one number are one household, namesakes are told apart, and every fault is said with its line. */
class HouseholdReadingTest {

    private static final VoterCard CHEN = card(1, "陈甲", 1, "1111");
    private static final VoterCard LIN = card(2, "林乙", 1, "2222");
    private static final VoterCard WANG = card(3, "王丙", 1, "3333");
    private static final VoterCard OTHER_WANG = card(4, "王丙", 2, "4444");
    private static final VoterCard THIRD_WANG = card(5, "王丙", 2, "5555");

    @Test
    void linesOfOneNumberAreOneHousehold() {
        var found = read(
                line(2, Map.of(HouseholdColumn.GROUP, "1", HouseholdColumn.NUMBER, "7", HouseholdColumn.NAME, "陈甲")),
                line(
                        3,
                        Map.of(
                                HouseholdColumn.GROUP, "第1组",
                                HouseholdColumn.NUMBER, "7",
                                HouseholdColumn.NAME, "林 乙",
                                HouseholdColumn.EAST, "-120",
                                HouseholdColumn.NORTH, "35",
                                HouseholdColumn.WALK, "9",
                                HouseholdColumn.PLACE, "桥头第二间")));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.voters()).containsExactly(CHEN.id(), LIN.id());
            assertThat(one.draft().place())
                    .isEqualTo(new HouseholdPlace(Optional.of(new Spot(-120, 35)), "桥头第二间", OptionalInt.of(9)));
        });
    }

    @Test
    void namesakesAreToldApartByTheNumberAndElseByTheGroup() {
        assertThat(read(home(2, "1", "1", "王丙", "")).getFirst().voters()).containsExactly(WANG.id());
        assertThat(read(home(2, "1", "1", "王丙", "4444")).getFirst().voters()).containsExactly(OTHER_WANG.id());
        assertThat(refused(home(2, "2", "1", "王丙", "")))
                .containsExactly("mobilisation.household.refused.line-namesakes[2, 王丙]");
        assertThat(refused(home(2, "1", "1", "陈甲", "9999")))
                .containsExactly("mobilisation.household.refused.line-other-number[2, 陈甲]");
    }

    @Test
    void allFaultsAreSaidAtOnceAndNothingIsRead() {
        assertThat(refused(
                        home(2, "甲", "1", "陈甲", ""),
                        home(3, "1", "12345678901", "林乙", ""),
                        home(4, "1", "2", "无此人", ""),
                        home(5, "1", "3", "陈甲", ""),
                        line(
                                6,
                                Map.of(
                                        HouseholdColumn.GROUP, "1",
                                        HouseholdColumn.NUMBER, "4",
                                        HouseholdColumn.NAME, "王丙",
                                        HouseholdColumn.IDENTITY, "5555",
                                        HouseholdColumn.EAST, "30000",
                                        HouseholdColumn.WALK, "很远"))))
                .containsExactly(
                        "mobilisation.household.refused.line-group[2, 甲]",
                        "mobilisation.household.refused.line-number[3, 12345678901]",
                        "mobilisation.household.refused.line-not-on-roll[4, 无此人]",
                        "mobilisation.household.refused.line-twice[5, 陈甲, 2]",
                        "mobilisation.household.refused.line-spot[6, 30000]",
                        "mobilisation.household.refused.line-walk[6, 很远]",
                        "mobilisation.household.refused.line-spot[6, ]");
    }

    @Test
    void oneHouseholdIsNotWrittenInTwoWays() {
        assertThat(refused(
                        line(
                                2,
                                Map.of(
                                        HouseholdColumn.GROUP,
                                        "1",
                                        HouseholdColumn.NUMBER,
                                        "7",
                                        HouseholdColumn.NAME,
                                        "陈甲",
                                        HouseholdColumn.PLACE,
                                        "桥头")),
                        line(
                                3,
                                Map.of(
                                        HouseholdColumn.GROUP,
                                        "1",
                                        HouseholdColumn.NUMBER,
                                        "7",
                                        HouseholdColumn.NAME,
                                        "林乙",
                                        HouseholdColumn.PLACE,
                                        "桥尾"))))
                .containsExactly("mobilisation.household.refused.line-otherwise[3, 7]");
    }

    private static HouseholdSheet.Line home(int number, String group, String home, String name, String identity) {
        return line(
                number,
                Map.of(
                        HouseholdColumn.GROUP, group,
                        HouseholdColumn.NUMBER, home,
                        HouseholdColumn.NAME, name,
                        HouseholdColumn.IDENTITY, identity));
    }

    private static HouseholdSheet.Line line(int number, Map<HouseholdColumn, String> cells) {
        return new HouseholdSheet.Line(number, new EnumMap<>(cells));
    }

    private static Verdict<List<HouseholdReading.Found>> reading(HouseholdSheet.Line... lines) {
        return new HouseholdReading(
                        List.of(CHEN, LIN, WANG, OTHER_WANG, THIRD_WANG),
                        (card, number) -> card.maskedNumber().endsWith(number))
                .read(List.of(lines));
    }

    private static List<HouseholdReading.Found> read(HouseholdSheet.Line... lines) {
        return reading(lines).answer(found -> found, reasons -> {
            throw new AssertionError(reasons);
        });
    }

    private static List<String> refused(HouseholdSheet.Line... lines) {
        return reading(lines)
                .answer(
                        found -> List.of("read " + found),
                        reasons ->
                                reasons.stream().map(HouseholdReadingTest::said).toList());
    }

    private static String said(Reason reason) {
        return reason.key() + reason.arguments();
    }

    private static VoterCard card(long n, String name, int group, String lastFour) {
        return new VoterCard(new VoterId(new UUID(0, n)), "v", name, "MALE", group, 1970, "**************" + lastFour);
    }
}
