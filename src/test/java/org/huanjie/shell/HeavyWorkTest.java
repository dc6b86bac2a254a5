package org.huanjie.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.huanjie.shell.HeavyWork.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class HeavyWorkTest {

    private final HeavyWork work = new HeavyWork(2);

    /** Those who bring files may not take every thread: whoever signs in passes by. */
    @Test
    void nobodyWaitsAtTheDoorBehindThoseWhoBringFiles() throws Exception {
        var hold = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var files = Stream.generate(() -> callers.submit(() -> work.done(Kind.FILE, () -> {
                        hold.await();
                        return "looked at";
                    })))
                    .limit(5)
                    .toList();
            assertThat(work.done(Kind.PASSWORD, () -> "signed in")).isEqualTo("signed in");
            assertThat(files).noneMatch(java.util.concurrent.Future::isDone);
            hold.countDown();
            for (var file : files) {
                assertThat(file.get()).isEqualTo("looked at");
            }
        }
    }

    @Test
    void aLineThatIsFullIsBusyAndSaysWhenToTryAgain() throws Exception {
        var hold = new CountDownLatch(1);
        var busy = new CompletableFuture<Busy>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            // one is being done and sixteen wait: of eighteen one finds no place
            for (int n = 0; n < 18; n++) {
                callers.execute(() -> {
                    try {
                        var _ = work.done(Kind.FILE, () -> {
                            hold.await();
                            return "";
                        });
                    } catch (Busy e) {
                        busy.complete(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            assertThat(busy.get().getStatusCode().value()).isEqualTo(503);
            assertThat(busy.get().getHeaders().getFirst("Retry-After")).isEqualTo("10");
            hold.countDown();
        }
    }

    @Test
    void nobodyComputesWhileATransactionIsOpen() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> work.done(Kind.PRINT, () -> "")).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void whatTheWorkThrowsIsThrownAndWorkWithinWorkGoesOn() throws Exception {
        assertThatThrownBy(() -> work.done(Kind.FILE, () -> {
                    throw new IOException("damaged");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("damaged");
        assertThat(work.done(Kind.PRINT, () -> work.done(Kind.PRINT, () -> work.done(Kind.PRINT, () -> "within"))))
                .isEqualTo("within");
    }
}
