package org.huanjie.polling.preparation;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.huanjie.access.who.Role;
import org.huanjie.polling.desk.Duty;

/**
 * 到岗登录 — an account of the village that acts at the poll or the count, and whether its bearer has signed in at the roll call.
 *
 * @param duty of the staff entry that bears the account's name; empty where the staff list has none
 * @param there whether they answered when the names were called
 * @param witness before whom they signed in; empty while they have not
 */
public record Presence(
        String signInName,
        String name,
        Role role,
        Optional<Duty> duty,
        boolean there,
        Optional<String> witness,
        Optional<OffsetDateTime> at) {

    public boolean signedIn() {
        return witness.isPresent();
    }

    /** Whether the poll waits for them: they are on the staff, they are there, and have not signed in. */
    boolean awaited() {
        return duty.isPresent() && there && !signedIn();
    }
}
