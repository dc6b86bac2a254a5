package org.huanjie.ledger;

import java.time.OffsetDateTime;

/**
 * 链头 — the last entry of a division's chain. Whoever has kept it, on paper for one, can tell whether anything before it was changed
 * since.
 *
 * @param number how many entries the chain has
 * @param hash SHA-256 over the last of them and the hash before it, in hexadecimal digits
 * @param at when the last of them was entered
 */
public record Head(String division, long number, String hash, OffsetDateTime at) {

    private static final int SHORT = 16;

    /** The first digits, as many as are printed: 64 bits, which nobody meets again by trying. */
    public String shortHash() {
        return hash.substring(0, SHORT);
    }
}
