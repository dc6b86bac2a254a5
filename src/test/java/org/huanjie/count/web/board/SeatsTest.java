package org.huanjie.count.web.board;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huanjie.shell.Busy;
import org.junit.jupiter.api.Test;

/** 席位 — one address cannot take the lines of others, and a crowd not those of the hall. */
class SeatsTest {

    private final Seats seats = new Seats(3, 10);

    @Test
    void anAddressHasSoManyLinesAndKeepsNobodyElseOut() {
        var first = seats.outside("a");
        take(2, "a");
        assertThatThrownBy(() -> seats.outside("a")).isInstanceOf(Busy.class);
        assertThatCode(() -> seats.outside("b")).doesNotThrowAnyException();
        first.run();
        first.run();
        take(1, "a");
        assertThatThrownBy(() -> seats.outside("a")).isInstanceOf(Busy.class);
    }

    @Test
    void aPartOfAllIsKeptForTheHall() {
        take(3, "a");
        take(3, "b");
        take(3, "c");
        assertThatThrownBy(() -> seats.outside("d")).isInstanceOf(Busy.class);
        assertThatCode(() -> seats.inTheHall("scrutineer")).doesNotThrowAnyException();
        assertThatThrownBy(() -> seats.inTheHall("teller")).isInstanceOf(Busy.class);
    }

    private void take(int lines, String address) {
        for (int n = 0; n < lines; n++) {
            assertThatCode(() -> seats.outside(address)).doesNotThrowAnyException();
        }
    }
}
