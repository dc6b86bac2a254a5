package org.huanjie.mobilisation.contact;

import org.huanjie.shell.Refusal;

/** 入户拒绝理由 — why a contact with a household is not taken down. */
public enum HouseholdContactRefusal implements Refusal {
    NOT_YOUR_HOUSEHOLD,
    NOT_LIVING_THERE,
    NOT_REACHED,
    NO_CONSENT,
    AHEAD,
    OVER,
    ANOTHERS,
    NO_ELECTION,
    NO_NEED,
    NOTHING_TICKED;

    @Override
    public String rule() {
        return "R-VS-1";
    }

    @Override
    public String family() {
        return "mobilisation.contact.refused";
    }
}
