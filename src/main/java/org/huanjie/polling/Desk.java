package org.huanjie.polling;

import java.util.UUID;

/**
 * 发票台 — a desk where ballots are handed out, with its account.
 *
 * @param given ballots that the desk was given to hand out
 */
public record Desk(
        UUID id, UUID election, String village, String name, int given, int issued, int spoiled, boolean open) {

    public int left() {
        return given - issued - spoiled;
    }
}
