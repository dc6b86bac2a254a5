package org.huanjie.replay.clock;

import java.util.Optional;
import org.huanjie.shell.Demonstration.PlayStep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/** 演练到哪里 — how far the play is that fills a new demonstration: whoever comes earlier is told, and finds no accounts yet. */
@Component
@ConditionalOnBean(ReplayClock.class)
public class PlayProgress {

    /** 演练状态 — under way, and at which step once the first has begun. */
    public record Stand(boolean over, Optional<PlayStep> step) {}

    // where nothing is played there is nothing to tell
    private volatile Stand stand = new Stand(true, Optional.empty());

    public Stand stand() {
        return stand;
    }

    public void begin() {
        stand = new Stand(false, Optional.empty());
    }

    public void at(PlayStep step) {
        stand = new Stand(false, Optional.of(step));
    }

    public void over() {
        stand = new Stand(true, Optional.empty());
    }
}
