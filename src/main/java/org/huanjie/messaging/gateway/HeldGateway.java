package org.huanjie.messaging.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.messaging.rule.Route;

/** 演示网关 — nothing leaves the machine: every message has arrived as soon as it is given, on the drawn phone of its page. */
public final class HeldGateway implements Gateway {

    private final Route route;
    private final int fen;
    private final String signature;

    public HeldGateway(Route route, int fen, String signature) {
        this.route = route;
        this.fen = fen;
        this.signature = signature;
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public int fen() {
        return fen;
    }

    @Override
    public String signature() {
        return signature;
    }

    @Override
    public Map<UUID, Handing> hand(List<Outgoing> messages) {
        var said = new LinkedHashMap<UUID, Handing>();
        messages.forEach(message -> said.put(message.key(), new Handing.Arrived()));
        return said;
    }
}
