package org.huanjie.messaging.recipient;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.credential.OpenAccounts;
import org.huanjie.access.who.Role;
import org.huanjie.region.DivisionCode;
import org.springframework.stereotype.Component;

/** 账号收件人 — whoever has an open account, by its role; what an account's office asks of its holder they cannot refuse. */
@Component
public class AccountRecipients implements Recipients {

    public static final String OWNER = "access";

    private final OpenAccounts accounts;

    AccountRecipients(OpenAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String owner() {
        return OWNER;
    }

    @Override
    public List<RecipientClass> classes() {
        return Arrays.stream(Role.values()).map(AccountRecipients::of).toList();
    }

    private static RecipientClass of(Role role) {
        return new RecipientClass("role." + role.name(), role);
    }

    @Override
    public List<Recipient> of(RecipientClass wanted, DivisionCode within) {
        var role = Arrays.stream(Role.values())
                .filter(one -> of(one).equals(wanted))
                .findFirst()
                .orElseThrow();
        return accounts.within(within, EnumSet.of(role)).stream()
                .map(one ->
                        new Recipient(one.account(), one.personName(), one.division(), role != Role.VOLUNTEER, true))
                .toList();
    }

    @Override
    public boolean knows(UUID person) {
        return accounts.epoch(person).isPresent();
    }
}
