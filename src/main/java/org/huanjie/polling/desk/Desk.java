package org.huanjie.polling.desk;

import java.util.UUID;
import org.huanjie.election.stage.ElectionId;

/**
 * 发票台 — a desk where ballots are handed out, with its account.
 *
 * @param kind a mobile one goes with a mobile box, and hands out to those alone who applied for it
 * @param given ballots that the desk was given to hand out
 */
public record Desk(
        UUID id,
        ElectionId election,
        String village,
        String name,
        BoxKind kind,
        int given,
        int issued,
        int spoiled,
        boolean open) {

    public int left() {
        return given - issued - spoiled;
    }
}
