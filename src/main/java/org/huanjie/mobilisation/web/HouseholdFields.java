package org.huanjie.mobilisation.web;

import java.util.Optional;
import java.util.OptionalInt;
import org.huanjie.mobilisation.household.HouseholdPlace;
import org.huanjie.mobilisation.household.HouseholdRefusal;
import org.huanjie.mobilisation.place.Spot;
import org.huanjie.shell.web.form.Typed;

/** 住户字段 — where a household lies, as a form says it. */
final class HouseholdFields {

    static final int LAST_GROUP = 99;
    static final int LONGEST_NUMBER = 10;
    private static final int LONGEST_PLACE = 80;
    private static final int LONGEST_WALK = 600;
    private static final int LONGEST_METRES = 6;

    private HouseholdFields() {}

    static HouseholdPlace place(Typed typed) {
        var east = metres(typed, "east");
        var north = metres(typed, "north");
        if (east.isPresent() != north.isPresent()) {
            typed.wrong(HouseholdRefusal.HALF_A_SPOT.of().at("east"));
        }
        return new HouseholdPlace(
                east.isPresent() && north.isPresent()
                        ? Optional.of(new Spot(east.getAsInt(), north.getAsInt()))
                        : Optional.empty(),
                typed.textIfAny("described", LONGEST_PLACE),
                typed.numberIfAny("walk", 0, LONGEST_WALK));
    }

    private static OptionalInt metres(Typed typed, String name) {
        return HouseholdPlace.metres(typed.textIfAny(name, LONGEST_METRES)).answer(metres -> metres, reasons -> {
            reasons.forEach(reason -> typed.wrong(reason.at(name)));
            return OptionalInt.empty();
        });
    }
}
