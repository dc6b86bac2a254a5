package org.huanjie.mobilisation.household;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.shell.Verdict;

/**
 * 住处 — where a household lies, as far as anybody has said.
 *
 * @param described in words, at most 80 characters; empty where nothing was said
 * @param walkMinutes on foot to the hall
 */
public record HouseholdPlace(Optional<Spot> spot, String described, OptionalInt walkMinutes) {

    /** Nothing was said. */
    public static final HouseholdPlace UNSAID = new HouseholdPlace(Optional.empty(), "", OptionalInt.empty());

    private static final int FAR = 20_000;
    private static final Pattern METRES = Pattern.compile("-?[0-9]{1,5}");

    static final int LONGEST = 80;
    static final int LONGEST_WALK = 600;

    /** Metres as somebody typed them, west and south negative; an empty text is none, anything else that is no such number is refused. */
    public static Verdict<OptionalInt> metres(String typed) {
        var text = typed.replace('\u2212', '-').replace('\uFF0D', '-');
        if (text.isEmpty()) {
            return Verdict.done(OptionalInt.empty());
        }
        var number = METRES.matcher(text).matches() ? Integer.parseInt(text) : FAR + 1;
        return Math.abs(number) > FAR
                ? Verdict.refused(HouseholdRefusal.HALF_A_SPOT.of())
                : Verdict.done(OptionalInt.of(number));
    }
}
