package org.huanjie.shell.picture;

import java.util.Locale;

/**
 * 回执条 — what whoever handed something in takes away: a short number to name it by, and where its page is, in letters and as phones scan it.
 *
 * @param number the first eight letters of the last part of the address, in two halves, as people name it: {@code 3F2A-91BC}; it opens nothing
 */
public record ReceiptSlip(String number, String address, QrPicture picture) {

    private static final int HALF = 4;

    /** Of the page with this address, which ends in what nobody guesses. */
    public static ReceiptSlip of(String address) {
        var letters = address.substring(address.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        var number = letters.substring(0, HALF) + "-" + letters.substring(HALF, 2 * HALF);
        return new ReceiptSlip(number, address, QrPicture.of(address));
    }
}
