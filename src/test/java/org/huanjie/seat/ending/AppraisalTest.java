package org.huanjie.seat.ending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huanjie.seat.history.TenureId;
import org.junit.jupiter.api.Test;

/** 民主评议 — two in a row that found a member unfit, and not two apart (R-AF-6). */
class AppraisalTest {

    private static final TenureId ONE = new TenureId(new UUID(0, 1));
    private static final TenureId OTHER = new TenureId(new UUID(0, 2));

    @Test
    void twoInARow() {
        assertThat(twice(of(ONE, 2018, false), of(ONE, 2019, false))).isTrue();
        assertThat(twice(of(ONE, 2019, false), of(ONE, 2018, false))).isTrue();
        assertThat(twice(of(ONE, 2018, true), of(ONE, 2019, false), of(ONE, 2020, false)))
                .isTrue();
    }

    @Test
    void notOneAndNotTwoApart() {
        assertThat(twice(of(ONE, 2018, false))).isFalse();
        assertThat(twice(of(ONE, 2018, false), of(ONE, 2019, true), of(ONE, 2020, false)))
                .isFalse();
        assertThat(twice(of(ONE, 2018, false), of(ONE, 2019, false), of(ONE, 2020, true)))
                .isFalse();
    }

    @Test
    void anotherMembersDoNotCount() {
        assertThat(twice(of(ONE, 2018, false), of(OTHER, 2019, false))).isFalse();
    }

    private static boolean twice(Appraisal... all) {
        return Appraisal.twiceUnfit(List.of(all), ONE);
    }

    private static Appraisal of(TenureId who, int year, boolean fit) {
        return new Appraisal(who, "某人", year, fit, LocalDate.of(year, 12, 1));
    }
}
