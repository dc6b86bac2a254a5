package org.huanjie.roll.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** 名册的读取 — what people paste is read in any order, and every fault is said with its line. */
class MemberLinesTest {

    @Test
    void aNameWithGroupAndTelephoneInAnyOrder() {
        var lines = done("甲子一\t3\t13000000001\n\n乙丑二，130 0000 0002，第４组\n丙寅三\n丁卯四 5\n");
        assertThat(lines).extracting(one -> one.name().printed()).containsExactly("甲子一", "乙丑二", "丙寅三", "丁卯四");
        assertThat(lines)
                .extracting(MemberLine::group)
                .containsExactly(OptionalInt.of(3), OptionalInt.of(4), OptionalInt.empty(), OptionalInt.of(5));
        assertThat(lines)
                .extracting(one -> one.phone().map(phone -> phone.text()).orElse(""))
                .containsExactly("13000000001", "13000000002", "", "");
        assertThat(lines).extracting(MemberLine::number).containsExactly(1, 3, 4, 5);
    }

    @Test
    void everyFaultIsSaidAtOnce() {
        var reasons = refused("甲子一，三，13000000001\n12345\n乙丑二，3，4\n丙寅三，1300000001");
        assertThat(reasons)
                .extracting(Reason::key)
                .containsExactly(
                        "roll.membership.refused.neither",
                        "roll.membership.refused.no-name",
                        "roll.membership.refused.neither",
                        "roll.membership.refused.neither");
        assertThat(reasons).extracting(reason -> reason.arguments().getFirst()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(refused(" \n")).extracting(Reason::key).containsExactly("roll.membership.refused.no-lines");
        assertThat(refused("甲子一\n".repeat(MemberLines.MOST + 1)))
                .extracting(Reason::key)
                .containsExactly("roll.membership.refused.too-many");
    }

    private static List<MemberLine> done(String text) {
        return MemberLines.read(text).answer(lines -> lines, reasons -> {
            throw new AssertionError(reasons.toString());
        });
    }

    private static List<Reason> refused(String text) {
        return MemberLines.read(text).answer(lines -> List.of(), reasons -> reasons);
    }
}
