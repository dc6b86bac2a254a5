package org.huanjie.access.officer;

import java.time.Instant;

/** 在办事项 — whether there was work on a village's people at a moment; whoever keeps its elections says so. */
public interface WorkUnderWay {

    boolean at(String village, Instant at);
}
