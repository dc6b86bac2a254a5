package org.huanjie.polling.preparation;

import org.huanjie.roll.voter.VoterId;

/** 委托 — a registered villager who is away and the one who votes for them; both names are published (R-PX-2). */
public record Proxy(VoterId principal, String principalName, VoterId agent, String agentName, Kinship kinship) {}
