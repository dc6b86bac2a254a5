package org.huanjie.messaging.gateway;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** 交付结果 — what a gateway said when it was given a message. */
public sealed interface Handing {

    /** 已受理 — it has it, and says what it takes for it in fen, if it says. */
    record Taken(@Nullable Integer fen) implements Handing {}

    /** 已到 — it is there already: it went nowhere else. */
    record Arrived() implements Handing {}

    /** 不受理 — it never will; the number or mailbox is none, or for another reason. */
    record Declined(boolean nobodyThere, String why) implements Handing {}

    /** 再交 — it may or may not have it; it is to be given again, with the same key, not before this has passed. */
    record Unsure(Duration rest, String why) implements Handing {}
}
