package org.huanjie.discipline.duty;

import java.util.Optional;
import java.util.UUID;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.PersonName;

/** 在册人员 — whose training and pledges a village keeps in a term. */
public record EnrolledPerson(UUID id, String village, UUID term, String name, Optional<VoterId> voter) {

    /** Whether it is this one who is meant: by the roll where both sides know it, else by the name. */
    public boolean is(Named one) {
        return voter.isPresent() && one.voter().isPresent()
                ? voter.equals(one.voter())
                : PersonName.same(name, one.name());
    }
}
