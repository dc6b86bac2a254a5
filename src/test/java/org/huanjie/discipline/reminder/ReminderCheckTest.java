package org.huanjie.discipline.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** 提醒文字守则 — what the library brings passes, names of who stands do not, and the table of steps leads from draft to end by two. */
class ReminderCheckTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 2, 1);

    @Test
    void everyTextOfTheLibraryPassesInBothEditions() {
        for (var first : List.of(FIRST, LocalDate.of(2026, 2, 1))) {
            var texts = ReminderLibrary.texts(series(first), "office");
            assertThat(texts).hasSize(28);
            assertThat(texts)
                    .allSatisfy(text -> assertThat(ReminderCheck.faults(text, Set.of("某甲")))
                            .as(text.chinese())
                            .isEmpty());
        }
    }

    @Test
    void theEditionIsTheOneInForceOnTheDay() {
        assertThat(ReminderLibrary.prohibitions(FIRST))
                .hasSize(9)
                .allMatch(one -> one.edition().equals("JS2016"));
        assertThat(ReminderLibrary.prohibitions(LocalDate.of(2021, 1, 1))).hasSize(10);
        assertThat(ReminderLibrary.prohibitions(LocalDate.of(2015, 1, 1)))
                .as("the first there is")
                .hasSize(9);
    }

    @Test
    void nobodyWhoStandsIsNamed() {
        assertThat(faults("不选王小明，请打 12380。", "王小明")).contains("NAMED");
        assertThat(faults("不选王 小 明，请打 12380。", "王小明")).as("blanks hide nobody").contains("NAMED");
        assertThat(faults("大家都守纪律，请打 12380。", "王小明")).isEmpty();
    }

    @Test
    void aTextHasTheHotlineNoLinkAndNoFieldThatNobodyFills() {
        assertThat(faults("遵守纪律。", "王小明")).containsExactly("NO_HOTLINE");
        assertThat(faults("请看 www.example.org，或打 12380。", "王小明")).containsExactly("LINK");
        assertThat(faults("在{place}，请打 12380。", "王小明")).contains("FIELD");
        assertThat(faults("还有 {number} 天，请打 12380。", "王小明"))
                .as("both languages have the same fields")
                .containsExactly("FIELDS_DIFFER");
    }

    @Test
    void everyStateButTheLastOnesIsLeftAndEveryOneIsReached() {
        for (var state : SeriesState.values()) {
            boolean last = state == SeriesState.STOPPED || state == SeriesState.ENDED;
            assertThat(SeriesTransition.ALL.stream().noneMatch(line -> line.here() == state))
                    .isEqualTo(last);
            assertThat(SeriesTransition.ALL.stream().anyMatch(line -> line.next() == state))
                    .as("%s", state)
                    .isTrue();
        }
        assertThat(SeriesTransition.ALL.stream().filter(line -> line.next() == SeriesState.APPROVED))
                .as("nothing is approved but after it was approved once")
                .allMatch(line -> line.here() == SeriesState.APPROVED_ONCE && line.step() == SeriesStep.APPROVE);
        assertThat(SeriesTransition.ALL.stream().filter(line -> line.next() == SeriesState.RUNNING))
                .allMatch(line ->
                        line.here() == SeriesState.APPROVED && line.roles().isEmpty());
    }

    private static List<String> faults(String chinese, String name) {
        return ReminderCheck.faults(new Series.Text(FIRST, chinese, "Keep the rules: 12380.", "office"), Set.of(name))
                .stream()
                .map(Reason::what)
                .map(Reason.Cause::name)
                .toList();
    }

    private static Series series(LocalDate first) {
        return new Series(
                new SeriesId(UUID.randomUUID()),
                "900000100200",
                first,
                first.plusDays(27),
                first.plusDays(31),
                LocalTime.of(9, 0),
                List.of("register.PARTY_MEMBER"),
                SeriesState.DRAFT,
                1,
                "office",
                first.atStartOfDay().atOffset(ZoneOffset.ofHours(8)));
    }
}
