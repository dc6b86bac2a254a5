package org.huanjie.polling.preparation;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huanjie.polling.desk.Duty;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.PersonName;

/**
 * 工作人员 — a named person on duty at the poll (R-PL-5), or one who watches it and signs.
 *
 * @param person which villager of the roll it is; empty where it is none, or where that was never asked
 * @param outside whether it was asked and is nobody on the roll
 * @param askedOf the candidates about whom this person has declared who is kin (R-PL-6)
 * @param present whether they were there when the names were called; empty before
 * @param box the mobile box that they go with
 */
public record StaffMember(
        Duty duty,
        String name,
        Optional<VoterId> person,
        boolean outside,
        Set<VoterId> askedOf,
        Optional<Boolean> present,
        boolean signedOpening,
        boolean signedCount,
        Optional<UUID> box) {

    static StaffMember named(Duty duty, String name, Bearer bearer) {
        return new StaffMember(
                duty,
                name,
                bearer instanceof Bearer.Voter voter ? Optional.of(voter.id()) : Optional.empty(),
                bearer instanceof Bearer.Outsider,
                Set.of(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    /** Whether it is known who bears this name: a villager of the roll, or none of them. */
    public boolean identified() {
        return outside || person.isPresent();
    }

    public boolean there() {
        return present.orElse(false);
    }

    /** Whether both entries are of one person, who may have several duties. */
    boolean samePerson(StaffMember other) {
        return PersonName.same(name, other.name) && Objects.equals(person, other.person);
    }
}
