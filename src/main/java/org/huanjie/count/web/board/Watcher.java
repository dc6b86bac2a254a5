package org.huanjie.count.web.board;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.huanjie.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * 观看者 — one who watches a board. Only the newest board waits for a slow line, and none is sent twice: a public board that has not moved
 * tells nothing of a call in the hall. Whoever cannot be reached is let go.
 */
final class Watcher {

    private static final String HEARTBEAT = "";

    private final SseEmitter line = new SseEmitter(0L);
    private final Words words;
    private final Runnable gone;
    private final AtomicReference<@Nullable String> waiting = new AtomicReference<>();
    private final AtomicReference<@Nullable String> told = new AtomicReference<>();
    private final AtomicBoolean sending = new AtomicBoolean();

    Watcher(Words words, Runnable gone) {
        this.words = words;
        this.gone = gone;
        line.onCompletion(gone);
        line.onError(error -> gone.run());
        line.onTimeout(gone);
    }

    SseEmitter line() {
        return line;
    }

    Words words() {
        return words;
    }

    /** Sends this board as soon as the line is free; a board that still waits is replaced by it. */
    void send(String board) {
        if (!board.equals(told.getAndSet(board))) {
            waiting.set(board);
            drain();
        }
    }

    void beat() {
        if (waiting.compareAndSet(null, HEARTBEAT)) {
            drain();
        }
    }

    private void drain() {
        if (sending.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            for (var next = waiting.getAndSet(null); next != null; next = waiting.getAndSet(null)) {
                line.send(
                        next.equals(HEARTBEAT)
                                ? SseEmitter.event().name("beat").data("")
                                : SseEmitter.event().name("board").data(next));
            }
        } catch (IOException | IllegalStateException e) {
            gone.run();
        } finally {
            sending.set(false);
        }
        if (waiting.get() != null) {
            drain();
        }
    }

    void end() {
        line.complete();
    }
}
