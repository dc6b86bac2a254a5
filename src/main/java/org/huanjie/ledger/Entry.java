package org.huanjie.ledger;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.huanjie.shell.text.Digests;

/**
 * 存证记录 — one act as it stands in the ledger.
 *
 * @param facts JSON, in the form in which PostgreSQL writes it
 */
record Entry(long seq, OffsetDateTime at, String kind, String village, String by, String facts) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    /** The hash that this entry has as the so-manieth of its division's chain, after that hash: as {@code ledger.hash} in the database. */
    String hash(String before, long number) {
        var lines = String.join(
                "\n",
                before,
                village,
                Long.toString(number),
                Long.toString(seq),
                TIME.format(at.withOffsetSameInstant(ZoneOffset.UTC)),
                kind,
                by,
                facts);
        return Digests.hex(lines);
    }
}
