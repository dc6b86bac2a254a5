package org.huanjie.replay.web;

import java.util.Optional;
import org.huanjie.shell.Page;

/**
 * 演练进度条 — below the note of a demonstration: which step is played, how much is over of a hundred; or that it is all there now.
 *
 * @param step in words; empty before the first
 * @param waited whether the page that asks was shown while the play went on, so that it is told once that all is there
 */
public record PlayProgressPage(boolean over, Optional<String> step, int share, boolean waited) implements Page {

    /** Nobody need ask again once it is over: htmx stops at this answer. */
    private static final int STOP_ASKING = 286;

    @Override
    public int status() {
        return over ? STOP_ASKING : 200;
    }
}
