package org.huanjie.mobilisation.household;

import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.mobilisation.place.Spot;

/**
 * 住处 — where a household lies, as far as anybody has said.
 *
 * @param described in words, at most 80 characters; empty where nothing was said
 * @param walkMinutes on foot to the hall
 */
public record HouseholdPlace(Optional<Spot> spot, String described, OptionalInt walkMinutes) {

    /** Nothing was said. */
    public static final HouseholdPlace UNSAID = new HouseholdPlace(Optional.empty(), "", OptionalInt.empty());

    static final int LONGEST = 80;
    static final int LONGEST_WALK = 600;
}
