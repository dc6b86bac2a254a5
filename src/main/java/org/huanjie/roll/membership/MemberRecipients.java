package org.huanjie.roll.membership;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.huanjie.messaging.recipient.Recipient;
import org.huanjie.messaging.recipient.RecipientClass;
import org.huanjie.messaging.recipient.Recipients;
import org.huanjie.region.DivisionCode;
import org.springframework.stereotype.Component;

/** 名册收件人 — Party members and villagers' representatives, by the lists of their villages. */
@Component
public class MemberRecipients implements Recipients {

    private final MembershipRows rows;

    MemberRecipients(MembershipRows rows) {
        this.rows = rows;
    }

    public static RecipientClass of(MembershipKind kind) {
        return new RecipientClass("register." + kind.name(), kind);
    }

    @Override
    public String owner() {
        return Membership.OWNER;
    }

    @Override
    public List<RecipientClass> classes() {
        return Arrays.stream(MembershipKind.values()).map(MemberRecipients::of).toList();
    }

    @Override
    public List<Recipient> of(RecipientClass wanted, DivisionCode within) {
        var kind = Arrays.stream(MembershipKind.values())
                .filter(one -> of(one).equals(wanted))
                .findFirst()
                .orElseThrow();
        return rows.within(within, kind).stream()
                .map(one -> new Recipient(one.person().uuid(), one.name(), one.village(), kind.bound(), true))
                .toList();
    }

    @Override
    public boolean knows(UUID uuid) {
        return rows.knows(new MemberPerson(uuid));
    }
}
