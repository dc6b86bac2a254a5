package org.huanjie.mobilisation.contact;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.roll.voter.VoterId;

/**
 * 联系报告 — one try to reach a household, as the volunteer reports it; it may have waited on a telephone without a network.
 *
 * @param reached whether anybody of the household was
 * @param stops whether they asked not to be called on again
 * @param consents whether they agreed that help is written down
 * @param at when it was
 * @param needs by voter of the household; empty where nobody was reached
 */
public record ContactReport(
        ContactId id,
        HouseholdId household,
        ContactWay way,
        boolean reached,
        boolean stops,
        boolean consents,
        OffsetDateTime at,
        Map<VoterId, Set<ContactNeed>> needs) {}
