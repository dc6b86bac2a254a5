package org.huanjie.count.web.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.huanjie.count.board.Board;
import org.huanjie.count.sitting.CountNews;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.polling.desk.Turnout;
import org.junit.jupiter.api.Test;

/** 留存的公示板 — looked up once for many, anew after a change, and anew after a second. */
class KeptBoardsTest {

    private static final Board BOARD = new Board(
            new ElectionId(new UUID(0, 1)),
            "330326103210",
            Body.VILLAGERS_COMMITTEE,
            null,
            Board.State.values()[0],
            Optional.empty(),
            new Turnout(10, 0, 0),
            0,
            0,
            0,
            0,
            0,
            Optional.empty(),
            0,
            List.of());

    private final AtomicBoolean onShow = new AtomicBoolean(true);
    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final Watchers.View view =
            new Watchers.View(new CountNews.Topic("330326103210", Body.VILLAGERS_COMMITTEE), false);
    private final KeptBoards boards = new KeptBoards(
            asked -> {
                lookups.incrementAndGet();
                return onShow.get() ? Optional.of(new KeptBoards.Kept("北山村", BOARD)) : Optional.empty();
            },
            nanos::get);

    @Test
    void manyGetWhatOneLookedUp() {
        for (int n = 0; n < 1000; n++) {
            assertThat(boards.of(view)).isPresent();
        }
        assertThat(lookups).hasValue(1);
    }

    @Test
    void aChangeIsLookedUpAndSoIsWhatIsOlderThanASecond() {
        assertThat(boards.of(view)).isPresent();
        boards.forget(view);
        assertThat(boards.of(view)).isPresent();
        assertThat(lookups).hasValue(2);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(boards.of(view)).isPresent();
        assertThat(lookups).hasValue(3);
    }

    @Test
    void whatIsNotThereIsNotKept() {
        onShow.set(false);
        assertThat(boards.of(view)).isEmpty();
        assertThat(boards.of(view)).isEmpty();
        assertThat(lookups).hasValue(2);
    }
}
