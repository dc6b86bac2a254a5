package org.huanjie.roll.line;

import java.util.UUID;
import org.huanjie.region.DivisionCode;
import org.huanjie.store.keys.Vault;
import org.springframework.stereotype.Component;

/**
 * 登记行的封存 — how identity numbers are sealed and marked: the seal is bound to the voter, so that it cannot be moved to another row; the
 * mark is the county's, so that a number is found on any of its rolls; the mark of the last four is the village's.
 */
@Component
public class Seals {

    private final Vault vault;

    Seals(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(UUID line, IdentityNumber number) {
        return vault.seal(number.text(), "roll.number:" + line);
    }

    public IdentityNumber open(UUID line, byte[] sealed) {
        return new IdentityNumber(vault.open(sealed, "roll.number:" + line));
    }

    public byte[] mark(String village, IdentityNumber number) {
        return vault.mark(number.text(), "roll.number:" + new DivisionCode(village).county());
    }

    public byte[] lastFourMark(String village, String lastFour) {
        return vault.mark(lastFour, "roll.last-four:" + village);
    }
}
