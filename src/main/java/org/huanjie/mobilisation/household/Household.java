package org.huanjie.mobilisation.household;

import java.util.List;
import java.util.Optional;
import org.huanjie.roll.voter.VoterId;

/**
 * 住户 — who lives together under one number in a group of a village; no register of the police's.
 *
 * @param number as the village numbers its households, told apart within the group
 * @param order as one walks by, within the group
 * @param phone without its middle; the number itself is opened by {@link HouseholdPhones}
 * @param voters who lives there and is on the roll at this moment
 */
public record Household(
        HouseholdId id,
        String village,
        int group,
        String number,
        int order,
        HouseholdPlace place,
        Optional<String> phone,
        List<VoterId> voters) {}
