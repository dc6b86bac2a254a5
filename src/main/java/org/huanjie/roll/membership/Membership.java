package org.huanjie.roll.membership;

import java.util.OptionalInt;
import org.huanjie.messaging.mailing.ContactOwner;

/**
 * 名册 — somebody who is a member of something in a village.
 *
 * @param onRoll whether the person is on the village's roll
 */
public record Membership(
        MembershipId id,
        String village,
        MembershipKind kind,
        MemberPerson person,
        boolean onRoll,
        String name,
        OptionalInt group) {

    /** Whose contacts come with this module's people. */
    public static final String OWNER = "roll";

    ContactOwner owner(String by) {
        return new ContactOwner(person.uuid(), name, village, OWNER, by);
    }
}
