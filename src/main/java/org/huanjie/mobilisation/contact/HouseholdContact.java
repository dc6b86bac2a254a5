package org.huanjie.mobilisation.contact;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Set;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.roll.voter.VoterId;

/**
 * 走访记录 — one try to reach a household as it is kept: never changed, two volunteers' beside one another.
 *
 * @param needs of health and help as long as they are kept, thirty days after the result
 */
public record HouseholdContact(
        ContactId id,
        HouseholdId household,
        VolunteerId volunteer,
        ContactWay way,
        boolean reached,
        boolean stops,
        OffsetDateTime at,
        Map<VoterId, Set<ContactNeed>> needs) {}
