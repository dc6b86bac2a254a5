package org.huanjie.messaging.mailing;

import java.util.UUID;
import org.huanjie.access.who.SignedIn;
import org.huanjie.messaging.recipient.AccountRecipients;
import org.huanjie.messaging.recipient.Recipient;

/**
 * 联系方式的主人 — whose telephone or mailbox it is.
 *
 * @param owner which module's person it is, as {@code Recipients} has it
 * @param by who is at work, by sign-in name
 */
public record ContactOwner(UUID person, String name, String division, String owner, String by) {

    /** A signed-in person's own. */
    public static ContactOwner of(SignedIn who) {
        return new ContactOwner(
                who.account(), who.personName(), who.division(), AccountRecipients.OWNER, who.signInName());
    }

    Recipient recipient(boolean chinese) {
        return new Recipient(person, name, division, true, chinese);
    }
}
