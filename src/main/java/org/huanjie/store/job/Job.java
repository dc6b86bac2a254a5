package org.huanjie.store.job;

import java.time.Duration;

/** 定时任务 — a piece of work that is done again and again. Whoever has one is a bean; no module keeps a timer of its own. */
public interface Job {

    /** 任务范围 — what a piece of work is about, and so who does it. */
    enum Reach {
        /** rows of the store: one node does it, whichever comes first */
        STORE,
        /** what a node alone holds, in its memory or its folder: each node does its own */
        NODE
    }

    /** How all nodes call it; a name is never given to another job. */
    String name();

    /** How long it rests after it has been done. */
    Duration every();

    default Reach reach() {
        return Reach.STORE;
    }

    /** Does it once. Doing it twice does it once: a node that dies half-way is followed by another. */
    void run();
}
