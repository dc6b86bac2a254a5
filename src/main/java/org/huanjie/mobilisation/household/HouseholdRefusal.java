package org.huanjie.mobilisation.household;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 住户拒绝理由 — why a household, or a file of households, is not taken. Those of a file name its line first. */
public enum HouseholdRefusal implements Refusal {
    NO_HOUSEHOLD,
    GROUP,
    NUMBER,
    ORDER,
    TAKEN,
    NOT_ON_ROLL,
    NOT_THERE,
    PHONE,
    HALF_A_SPOT,
    TOO_OFTEN,
    POLL_OPEN,
    UNREADABLE,
    SEVERAL_SHEETS,
    NO_HEADINGS,
    EMPTY,
    TOO_MANY,
    LINE_GROUP,
    LINE_NUMBER,
    LINE_ORDER,
    LINE_SPOT,
    LINE_WALK,
    LINE_PLACE,
    LINE_PHONE,
    LINE_NOT_ON_ROLL,
    LINE_NAMESAKES,
    LINE_OTHER_NUMBER,
    LINE_TWICE,
    LINE_OTHERWISE;

    @Override
    public String rule() {
        return "R-VS-2";
    }

    @Override
    public String family() {
        return "mobilisation.household.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("mobilisation", "/volunteers"));
    }
}
