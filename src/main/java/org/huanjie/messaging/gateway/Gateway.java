package org.huanjie.messaging.gateway;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.messaging.rule.Route;

/** 网关 — one way out. The operator chooses which there are; there is at most one for a route. */
public interface Gateway {

    Route route();

    /** Gives it these and waits for what it says of each; it never throws for what a network or another's server does. */
    Map<UUID, Handing> hand(List<Outgoing> messages);

    /** What one segment is reckoned to cost, in fen. */
    int fen();

    /** How many it is given at once, so that what is said of them is heard before they are given again. */
    default int atOnce() {
        return 100;
    }

    /** What every text begins with, so that its reader knows who writes; empty where the way says it otherwise. */
    default String signature() {
        return "";
    }
}
