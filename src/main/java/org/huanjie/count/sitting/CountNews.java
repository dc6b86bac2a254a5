package org.huanjie.count.sitting;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.huanjie.election.stage.Body;
import org.springframework.stereotype.Component;

/**
 * 计票消息 — that the board of a body in a village has changed, on whichever node: anybody may listen, a board, a page, a wall.
 *
 * <p>A message says only where something changed; who listens looks at the board again, so a lost or doubled message harms nothing.
 */
@Component
public class CountNews {

    static final String CHANNEL = "count_news";

    /** How often those who watch hear that the line still stands. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(10);

    /** 主题 — one body's count in one village. */
    public record Topic(String village, Body body) {
        String text() {
            return village + " " + body;
        }

        static Optional<Topic> of(String text) {
            var parts = text.split(" ", -1);
            return parts.length == 2 ? Optional.of(new Topic(parts[0], Body.valueOf(parts[1]))) : Optional.empty();
        }
    }

    /** 听者 — who hears of changes. */
    public interface Listener {
        void changed(Topic topic);

        /** The line to the database was down for a while: anything may have changed. */
        void changedAnywhere();
    }

    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();

    /** Hears of every change from now on, until the answer is run. */
    public Runnable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed(Topic topic) {
        listeners.forEach(listener -> listener.changed(topic));
    }

    void changedAnywhere() {
        listeners.forEach(Listener::changedAnywhere);
    }
}
