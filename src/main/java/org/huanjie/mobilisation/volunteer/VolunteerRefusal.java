package org.huanjie.mobilisation.volunteer;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 志愿者拒绝理由 — why somebody is not signed up, or does not serve. */
public enum VolunteerRefusal implements Refusal {
    CANDIDATE,
    KIN,
    COMMITTEE,
    NOT_ACCEPTED,
    NOT_FOR_THAT,
    NO_VOLUNTEER,
    ALREADY,
    NAME,
    NOTHING_OFFERED,
    PHONE,
    NOT_ON_ROLL,
    NO_ACCOUNT,
    NOT_STANDING,
    NO_ELECTION,
    HOURS,
    TOO_OFTEN,
    OVER;

    @Override
    public String rule() {
        return "R-VS-1";
    }

    @Override
    public String family() {
        return "mobilisation.volunteer.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(new Reason.Remedy("mobilisation", "/volunteers"));
    }
}
