package org.huanjie.store.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EachDivisionTest {

    @Test
    void whereOneFailsTheOthersAreDoneAndNoFailureIsLost() {
        var done = new ArrayList<String>();
        assertThatThrownBy(() -> EachDivision.run(List.of("330326101", "330326102", "330326103"), town -> {
                    if (!town.endsWith("2")) {
                        throw new IllegalStateException(town);
                    }
                    done.add(town);
                }))
                .hasMessage("330326101")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .isEqualTo("330326103"));
        assertThat(done).containsExactly("330326102");
    }

    @Test
    void nothingFailsWhereNothingDoes() {
        var done = new ArrayList<String>();
        EachDivision.run(List.of("330326101", "330326102"), done::add);
        assertThat(done).containsExactly("330326101", "330326102");
    }
}
