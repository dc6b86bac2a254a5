package org.huanjie.access.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huanjie.access.who.Role;
import org.junit.jupiter.api.Test;

/** 异常查看 — each mark at its border. */
class OddLooksTest {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
    private static final UUID ONE = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final UUID PERSON = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    private static final String VILLAGE = "330326103210";

    private final OddLooks rules = new OddLooks(new OddLooks.Measure(20, 22, 6), HERE);
    private long next = 1;

    @Test
    void anOrdinaryLookHasNoMark() {
        assertThat(of(List.of(look(ONE, "2017-02-10T10:00")))).isEmpty();
    }

    @Test
    void moreThanTheCountysNumberInADayAreManyAndTheNumberItselfIsNot() {
        assertThat(of(day(ONE, 10, 20))).isEmpty();
        var many = day(ONE, 10, 21);
        assertThat(of(many)).hasSize(21).allSatisfy((id, marks) -> assertThat(marks).containsExactly(OddMark.MANY));
        // two accounts are not one, two days are not one
        assertThat(of(both(day(ONE, 10, 20), day(OTHER, 10, 20)))).isEmpty();
        assertThat(of(both(day(ONE, 10, 20), day(ONE, 11, 20)))).isEmpty();
    }

    @Test
    void moreThanThreeTimesTheUsualDayAreManyToo() {
        var usual = both(both(day(ONE, 6, 2), day(ONE, 7, 2)), day(ONE, 8, 2));
        assertThat(of(both(usual, day(ONE, 10, 6)))).isEmpty();
        assertThat(of(both(usual, day(ONE, 10, 7)))).hasSize(7);
        // of two days nothing is usual yet
        assertThat(of(both(both(day(ONE, 6, 2), day(ONE, 7, 2)), day(ONE, 10, 7)))).isEmpty();
        // four are never many, however few there were before
        assertThat(of(both(both(both(day(ONE, 6, 1), day(ONE, 7, 1)), day(ONE, 8, 1)), day(ONE, 10, 4)))).isEmpty();
    }

    @Test
    void theNightGoesOverMidnightInTheCountysZone() {
        for (var at : List.of("2017-02-10T22:00", "2017-02-10T23:59", "2017-02-11T00:00", "2017-02-11T05:59")) {
            assertThat(of(List.of(look(ONE, at)))).as(at).hasSize(1).allSatisfy((id, marks) -> assertThat(marks)
                    .containsExactly(OddMark.NIGHT));
        }
        for (var at : List.of("2017-02-10T21:59", "2017-02-11T06:00")) {
            assertThat(of(List.of(look(ONE, at)))).as(at).isEmpty();
        }
        var small = new OddLooks(new OddLooks.Measure(20, 1, 3), HERE);
        assertThat(small.of(List.of(look(ONE, "2017-02-10T02:00")), Map.of(), look -> true)).hasSize(1);
        assertThat(small.of(List.of(look(ONE, "2017-02-10T03:00")), Map.of(), look -> true)).isEmpty();
    }

    @Test
    void namesakesAndRelativesOfWhoLooksAreMarked() {
        var look = look(ONE, "2017-02-10T10:00");
        assertThat(rules.of(List.of(look), Map.of(PERSON, Set.of("王一", "张三")), seen -> true))
                .containsExactly(Map.entry(look.id(), Set.of(OddMark.RELATIVE)));
        assertThat(rules.of(List.of(look), Map.of(PERSON, Set.of("王一")), seen -> true)).isEmpty();
        assertThat(rules.of(List.of(look), Map.of(ONE, Set.of("张三")), seen -> true)).isEmpty();
        var gone = new SeenLook(9, look.at(), ONE, "gone", "", Role.TOWN_REVIEW, VILLAGE, PERSON, "roll.number", "核对");
        assertThat(rules.of(List.of(gone), Map.of(PERSON, Set.of("")), seen -> true)).isEmpty();
    }

    @Test
    void aLookWithoutWorkUnderWayIsMarked() {
        var look = look(ONE, "2017-02-10T10:00");
        assertThat(rules.of(List.of(look), Map.of(), seen -> false))
                .containsExactly(Map.entry(look.id(), Set.of(OddMark.NO_CASE)));
    }

    private Map<Long, Set<OddMark>> of(List<SeenLook> looks) {
        return rules.of(looks, Map.of(), look -> true);
    }

    private List<SeenLook> day(UUID account, int day, int number) {
        return IntStream.range(0, number)
                .mapToObj(n -> look(account, "2017-02-%02dT10:%02d".formatted(day, n)))
                .toList();
    }

    private static List<SeenLook> both(List<SeenLook> one, List<SeenLook> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private SeenLook look(UUID account, String at) {
        return new SeenLook(
                next++,
                LocalDateTime.parse(at).atZone(HERE).toInstant(),
                account,
                "zhangsan",
                "张三",
                Role.TOWN_REVIEW,
                VILLAGE,
                PERSON,
                "roll.number",
                "核对");
    }
}
