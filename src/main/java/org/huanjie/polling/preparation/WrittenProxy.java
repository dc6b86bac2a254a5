package org.huanjie.polling.preparation;

import java.util.Optional;
import org.huanjie.roll.voter.VoterId;

/**
 * 书面委托 — what a written delegation says (R-PX-1).
 *
 * @param kinship what the agent is to the principal; empty where the paper does not say
 * @param away why the principal is away while the village votes; empty where the paper does not say
 */
public record WrittenProxy(VoterId principal, VoterId agent, Optional<Kinship> kinship, Optional<Absence> away) {}
