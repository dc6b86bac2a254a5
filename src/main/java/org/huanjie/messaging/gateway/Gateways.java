package org.huanjie.messaging.gateway;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huanjie.messaging.rule.QuietHours;
import org.huanjie.messaging.rule.Route;

/** 可用网关 — the ways out that this operator has, and the hours in which they are not used. */
public final class Gateways {

    private final Map<Route, Gateway> ways = new EnumMap<>(Route.class);
    private final QuietHours quiet;

    public Gateways(List<Gateway> all, QuietHours quiet) {
        all.forEach(gateway -> ways.put(gateway.route(), gateway));
        this.quiet = quiet;
    }

    public Optional<Gateway> by(Route route) {
        return Optional.ofNullable(ways.get(route));
    }

    /** In the order in which a person is tried to be reached; paper is always there. */
    public List<Route> routes() {
        return List.of(Route.values()).stream()
                .filter(route -> route == Route.PRINT || ways.containsKey(route))
                .toList();
    }

    public Set<Route> machines() {
        return ways.keySet();
    }

    public QuietHours quiet() {
        return quiet;
    }
}
