package org.huanjie.polling.preparation;

import java.util.Optional;
import org.huanjie.roll.voter.VoterId;

/**
 * 委托 — a registered villager who is away and the one who votes for them; both names are published (R-PX-2).
 *
 * @param away why the principal is away, for those who run the poll; gone with the archive
 */
public record Proxy(
        VoterId principal,
        String principalName,
        VoterId agent,
        String agentName,
        Kinship kinship,
        Optional<WhyAway> away) {}
