package org.huanjie.discipline.duty;

import java.util.Optional;
import org.huanjie.polling.preparation.OnDuty;
import org.huanjie.roll.voter.VoterId;
import org.huanjie.shell.text.PersonName;

/**
 * 被记名的人 — of whom a village keeps training and pledges, by name, and by the roll where they are known to be on it.
 *
 * @param name as it is printed
 */
public record Named(String name, Optional<VoterId> voter) {

    public static Named of(OnDuty one) {
        return new Named(one.name(), one.person());
    }

    /** What a list to tick calls them. */
    public String key() {
        return voter.map(VoterId::toString).orElse(name);
    }

    /** Somebody who is not known to be on the roll. */
    public static Named of(String written) {
        return new Named(PersonName.of(written).printed(), Optional.empty());
    }
}
