package org.huanjie.polling.preparation;

import java.util.UUID;

/** 委托 — a registered villager who is away and the one who votes for them; both names are published (R-PX-2). */
public record Proxy(UUID principal, String principalName, UUID agent, String agentName, Kinship kinship) {}
